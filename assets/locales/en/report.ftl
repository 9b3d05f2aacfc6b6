# What leaves the program: pictures and pages for print.
