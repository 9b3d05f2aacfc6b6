### Aims, sub-goals and how they go.

plan-none = Der er ingen plan endnu.
plan-counts = { $aims } indsatsmål, { $goals } delmål
