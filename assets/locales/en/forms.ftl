### Forms: experience, sub-goal, child; dates as they are typed.

