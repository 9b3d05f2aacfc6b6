### Older versions of the case.

versions-title = Versions of the case
