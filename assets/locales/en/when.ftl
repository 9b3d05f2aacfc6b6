### Times as they were told: never more exact than they are. What stands here can be typed into a date field and is
### understood as the same.

# `$point` is a day, week, month, season, year or age.
when-unknown = no date
when-about = about { $point }
when-before = before { $point }
when-after = after { $point }
when-before-age = before the child turned { $point }
when-after-age = after the child turned { $point }
when-at-birth = at birth
when-about-birth = around birth
when-before-birth = before birth
when-after-birth = after birth
when-spring = spring { $year }
when-summer = summer { $year }
when-autumn = autumn { $year }
when-winter = winter { $years }
when-since = since { $point }
when-since-age = since the child was { $point }
when-since-birth = since birth
when-until = { $start } – { $end }

age-years = { $years ->
        [one] { $years } year
       *[other] { $years } years
    }
age-half-years = { $years }½ years
age-under-a-month = under 1 month
age-months = { $months ->
        [one] { $months } month
       *[other] { $months } months
    }
age-years-months = { $years ->
        [one] { $years } year
       *[other] { $years } years
    } { $months ->
        [one] { $months } month
       *[other] { $months } months
    }
age-from = from { $age }
age-range-years = { $from }–{ $to } years
age-range-months = { $from }–{ $to } months

duration-days = { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
duration-weeks = { $count } weeks
duration-months = { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
duration-years = { $count ->
        [one] { $count } year
       *[other] { $count } years
    }
duration-about = about { $duration }
duration-at-most = at most { $duration }
duration-ongoing = ongoing

understood-exactly = Understood as { $when }.
understood-about = Understood as { $when }, roughly.
understood-ongoing = Understood as { $when }, ongoing.
understood-range = Understood as { $start } to { $end }.

not-understood-empty = Write when it was, or leave the field empty.
not-understood-day = { $month } has { $days } days. Correct the day.
not-understood-month = A year has 12 months. Write the day before the month, as in 3/5-2019.
not-understood-week = { $year } has { $weeks } weeks. Correct the week.
not-understood-far = Years go from { $first } to { $last }, and an age can be up to { $oldest } years.
not-understood-year = Write the year too.
not-understood-end = The end lies before the beginning. Swap them.
not-understood-other = The time is not understood yet. It is kept as you wrote it.
