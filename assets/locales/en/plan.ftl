### Aims, sub-goals and how they go.

plan-none = There is no plan yet.
plan-counts = { $aims ->
        [one] 1 aim
       *[other] { $aims } aims
    }, { $goals ->
        [one] 1 sub-goal
       *[other] { $goals } sub-goals
    }
