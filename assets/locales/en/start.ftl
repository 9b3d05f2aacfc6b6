### The start page and creating a case.

