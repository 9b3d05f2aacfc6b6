### Tidspunkter, som de blev sagt: aldrig mere præcise, end de er. Det, der står her, skal kunne skrives i et datofelt
### og blive forstået som det samme.

# `$point` er en dag, uge, måned, årstid, et årstal eller en alder.
when-unknown = uden tidspunkt
when-about = ca. { $point }
when-before = før { $point }
when-after = efter { $point }
when-before-age = før barnet fyldte { $point }
when-after-age = efter barnet fyldte { $point }
when-at-birth = ved fødslen
when-about-birth = omkring fødslen
when-before-birth = før fødslen
when-after-birth = efter fødslen
when-spring = foråret { $year }
when-summer = sommeren { $year }
when-autumn = efteråret { $year }
when-winter = vinteren { $years }
when-since = siden { $point }
when-since-age = siden barnet var { $point }
when-since-birth = siden fødslen
when-until = { $start } – { $end }

age-years = { $years } år
age-half-years = { $years }½ år
age-under-a-month = under 1 md.
age-months = { $months ->
        [one] { $months } md.
       *[other] { $months } mdr.
    }
age-years-months = { $years } år { $months ->
        [one] { $months } md.
       *[other] { $months } mdr.
    }
age-from = fra { $age }
age-range-years = { $from }–{ $to } år
age-range-months = { $from }–{ $to } mdr.

duration-days = { $count ->
        [one] { $count } dag
       *[other] { $count } dage
    }
duration-weeks = { $count } uger
duration-months = { $count ->
        [one] { $count } md.
       *[other] { $count } mdr.
    }
duration-years = { $count } år
duration-about = ca. { $duration }
duration-at-most = højst { $duration }
duration-ongoing = står på

understood-exactly = Forstået som { $when }.
understood-about = Forstået som { $when }, omtrent.
understood-ongoing = Forstået som { $when }, står på.
understood-range = Forstået som { $start } til { $end }.

not-understood-empty = Skriv, hvornår det var, eller lad feltet stå tomt.
not-understood-day = { $month } har { $days } dage. Ret dagen.
not-understood-month = Et år har 12 måneder. Skriv dagen før måneden, som i 3/5-2019.
not-understood-week = { $year } har { $weeks } uger. Ret ugen.
not-understood-far = Årstal går fra { $first } til { $last }, og en alder kan være op til { $oldest } år.
not-understood-year = Skriv også årstallet.
not-understood-end = Slutningen ligger før begyndelsen. Byt om på dem.
not-understood-other = Tidspunktet er ikke forstået endnu. Det gemmes, som du skrev det.
