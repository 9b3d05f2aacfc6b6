### Dates, times and ages in words.

date-full = { $day }. { $month } { $year }
date-day-month = { $day }. { $month }
date-month-year = { $month } { $year }
date-weekday = { $weekday } { $date }
date-week = uge { $week }, { $year }
date-span = { $from } – { $to }
date-and-time = { $date } { $time }
date-today = i dag
date-yesterday = i går
time-of-day = { $hour }.{ $minute }
# “Jul” alene er en højtid, så juli forkortes ikke.
month-short-01 = jan.
month-short-02 = feb.
month-short-03 = mar.
month-short-04 = apr.
month-short-05 = maj
month-short-06 = jun.
month-short-07 = juli
month-short-08 = aug.
month-short-09 = sep.
month-short-10 = okt.
month-short-11 = nov.
month-short-12 = dec.
month-long-01 = januar
month-long-02 = februar
month-long-03 = marts
month-long-04 = april
month-long-05 = maj
month-long-06 = juni
month-long-07 = juli
month-long-08 = august
month-long-09 = september
month-long-10 = oktober
month-long-11 = november
month-long-12 = december
weekday-1 = mandag
weekday-2 = tirsdag
weekday-3 = onsdag
weekday-4 = torsdag
weekday-5 = fredag
weekday-6 = lørdag
weekday-7 = søndag
date-age-before = før barnet var { $n }
date-age-after = efter barnet var { $n }
date-age-since = siden barnet var { $n }
age-years = { $n } år
age-years-between = { $from }–{ $to } år
age-months = { $n ->
        [one] 1 måned
        *[other] { $n } måneder
    }
age-about = ca. { $n } år
date-about = ca. { $date }
date-before = før { $date }
date-after = efter { $date }
date-since = siden { $date }
date-until = til { $date }
date-from-to = { $from } – { $to }
date-unknown = uden tidspunkt
date-age = da barnet var { $n }
season-spring = foråret { $year }
season-summer = sommeren { $year }
season-autumn = efteråret { $year }
season-winter = vinteren { $year }
