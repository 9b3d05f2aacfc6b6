### Older versions of the case.

versions-title = Udgaver af sagen
