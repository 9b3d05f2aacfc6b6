### Aims, sub-goals and how they go.

plan-none = Here are the aims you were given, and the sub-goals you make together with the family. Begin with what matters most now.
plan-first-aim = Write the first aim
plan-counts = { $aims ->
        [one] 1 aim
       *[other] { $aims } aims
    }, { $goals ->
        [one] 1 sub-goal
       *[other] { $goals } sub-goals
    }
plan-show-under-way = Under way
plan-show-all = Also ended
plan-new-aim = New aim
plan-new-aim-ask = New aim…
plan-new-goal-ask = New sub-goal…
plan-themes = Themes and sub-goals
plan-themes-hint = A theme does not need a sub-goal. Choose what matters most now.
plan-tile = { $hampers ->
        [0] nothing hampers
        *[other] { $hampers } hampers
    } · { $goals ->
        [0] no sub-goal
        [one] 1 sub-goal
        *[other] { $goals } sub-goals
    }
plan-new-in-theme = New sub-goal in { $theme }…
plan-show-theme = Show { $theme } on the themes
plan-next = Next round
plan-next-none = No round yet. You can begin the first when it suits you.
plan-next-not-yet = Week { $week }. Round { $n } can begin from week { $from }.
plan-next-open = Week { $week }. You can begin round { $n } when it suits you.
plan-next-past = Week { $week }. Round { $n } can begin whenever it suits you.
plan-no-aim = Sub-goals without an aim
plan-received = received { $when }
plan-written-by = written by { $who }
plan-copy = reading copy
plan-goal-add = Sub-goal
plan-goal-add-to = New sub-goal: { $aim }
plan-aim-empty = No sub-goal yet.
plan-hidden = { $n ->
        [one] 1 ended sub-goal is not shown
        *[other] { $n } ended sub-goals are not shown
    }
plan-who-from = Who and from when
plan-from = from { $when }
plan-sign = Sign of change
plan-how = How does it go
plan-today = today
plan-in-days = { $n ->
        [one] tomorrow
        *[other] in { $n } days
    }
plan-menu-of = Menu of { $name }
plan-aim-look = Look at the aim…
plan-copy-off = No longer a reading copy
plan-copy-on = Make it a reading copy
plan-turn = Change status
plan-show = Show in the plan
plan-on-timeline = Show on the timeline
plan-panel = About the chosen sub-goal
plan-panel-close = Close the panel
plan-reason = Reason
plan-reason-hint = Briefly, in your own words
plan-reason-need = Write briefly why. Then you can see it again later.
plan-reason-save = Save the reason
plan-steps = Steps
plan-steps-none = No steps are written.
plan-step-add = Add a step
plan-step-text = What
plan-step-when = When
plan-step-save = Save the step
plan-step-need = Write briefly what the step is.
plan-step-done = done { $when }
plan-cards-none = No cards are chosen.
plan-story = Story
plan-story-none = The status has not changed yet.
plan-story-begun = Written by { $who }
plan-story-next = To be looked at { $when }
plan-notes = Worth a thought
plan-notes-hint = None of it has to be done. It is only to look at.
plan-notes-all = Show all { $n }
plan-notes-fewer = Show fewer
plan-note-theme = { $theme }: { $n } hampers and no sub-goal.
plan-note-check = “{ $name }” was to be looked at { $when }.
plan-note-no-theme = “{ $name }” belongs to no theme.
plan-note-no-aim = “{ $name }” belongs to no aim.
plan-note-no-goal = The aim “{ $name }” has no sub-goal.
plan-others = Shall other professionals or somebody of the network be drawn in?
plan-others-no-round = When the first round has begun, you can answer here.
plan-others-none = Not answered in this round yet.
plan-others-answer = Answer
plan-others-change = Change the answer
plan-others-done = Done
plan-others-decision = Whether others shall be drawn in
plan-others-note = Who, and what is agreed
plan-others-written = Written by { $who } { $when }
plan-text-title = Aims and plan for { $alias }, { $date }
plan-card-answered = { $n ->
        [one] 1 sub-goal
        *[other] { $n } sub-goals
    }
plan-card-answered-name = Show sub-goal: { $name }
plan-card-begin = New sub-goal from the card…
aim-edit = Aim
aim-save = Save the aim
aim-leave-title = Save the aim?
aim-need-text = Write the wording of the aim.
aim-text = The wording of the aim
aim-text-hint = as you received it
aim-reference-hint = for example “Barnets lov § 32”
aim-received-hint = may stay empty
aim-is-copy = Reading copy
aim-is-copy-hint = Then the wording stays as it came and can only be read until somebody says otherwise.
aim-is-copy-locked = The wording stands as it came. Switch the reading copy off to change it.
subgoal-family-hint = the way the family says it
subgoal-sign-hint = how do we see it?
subgoal-method-hint = if you use one, may stay empty
subgoal-cards-hint = chosen from the themes
subgoal-cards-empty = There are no cards on the themes yet.
subgoal-cards-all = Show cards from all themes
subgoal-cards-themes = Show only cards from the chosen themes
subgoal-steps-hint = what, who and when
subgoal-step = Step { $n }
subgoal-remove = Remove: { $name }
subgoal-further = To be looked at, time { $n }
subgoal-further-add = Add a date to look at it again
subgoal-status-turn = Changes in the plan, with a short reason.
status-planned-means = agreed, not begun yet
