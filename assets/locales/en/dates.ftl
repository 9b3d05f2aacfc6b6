### Dates, times and ages in words.

date-full = { $day } { $month } { $year }
date-day-month = { $day } { $month }
date-month-year = { $month } { $year }
date-weekday = { $weekday } { $date }
date-week = week { $week }, { $year }
date-span = { $from } – { $to }
date-and-time = { $date } { $time }
date-today = today
date-yesterday = yesterday
time-of-day = { $hour }:{ $minute }
# “Jul” is Christmas to a Dane, so July is not shortened.
month-short-01 = Jan
month-short-02 = Feb
month-short-03 = Mar
month-short-04 = Apr
month-short-05 = May
month-short-06 = Jun
month-short-07 = July
month-short-08 = Aug
month-short-09 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec
month-long-01 = January
month-long-02 = February
month-long-03 = March
month-long-04 = April
month-long-05 = May
month-long-06 = June
month-long-07 = July
month-long-08 = August
month-long-09 = September
month-long-10 = October
month-long-11 = November
month-long-12 = December
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
date-age-before = before the child was { $n }
date-age-after = after the child was { $n }
date-age-since = since the child was { $n }
age-years = { $n ->
        [one] 1 year
        *[other] { $n } years
    }
age-years-between = { $from }–{ $to } years
age-months = { $n ->
        [one] 1 month
        *[other] { $n } months
    }
age-about = about { $n ->
        [one] 1 year
        *[other] { $n } years
    }
date-about = about { $date }
date-before = before { $date }
date-after = after { $date }
date-since = since { $date }
date-until = until { $date }
date-from-to = { $from } – { $to }
date-unknown = without a time
date-age = when the child was { $n }
season-spring = spring { $year }
season-summer = summer { $year }
season-autumn = autumn { $year }
season-winter = winter { $year }
