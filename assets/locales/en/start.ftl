### The start page and creating a case.
start-greeting = Hello, { $name }
start-greeting-plain = Hello
start-today = { $date }.
start-recent = Recent cases
start-recent-empty = The cases you had open last stand here.
start-begin = Begin
start-new-hint = A name you choose and a year of birth. The rest comes along the way.
start-open-hint = From the shared drive or your own folder.
start-example-hint = A made-up case to click around in. Nothing is saved.
start-files-local = The cases lie only in the files you choose.
start-nothing-sent = The program sends nothing out of the house.
new-title = New case
new-alias = Name in the case
new-alias-hint = a pet name or initials, not the full name
new-key = Case key
new-key-hint = becomes the file name, e.g. CASE-0417
new-key-cpr = That looks like a CPR number. Better use a key only you know.
new-born = Born
new-born-hint = date, year or empty
new-create = Create the case
new-need-alias = Write a name, so that you can tell the case.
new-need-birth = Write the date of birth another way, such as 12/4-2018 or 2018, or leave the field empty.
born-understood = Understood as { $what }
born-not-understood = { $why } Write a date, a year or an age. The field may also stay empty.
born-unknown = not known
start-recovered-title = We kept something that did not reach the file: { $alias }
start-recovered-discard = Discard…
start-case-no-screening = No screening yet
start-case-missing = The file is not where it was
start-remove-recent = Remove from the list
start-case-answered = Screening of { $date }, { $answered } of { $total } answered
start-recovered-unreadable = A kept copy cannot be read: { $name }
start-drop = Drop the file to open the case
start-recovered-kept = It was on this machine when the program closed { $when }.
start-recovered-file = It belongs to the file { $name }.
start-recovered-no-file = The case has not been given a file yet.
start-recovered-what = { $what }.
start-recovered-look = Look
start-case-open = { $who } has the case open on { $machine }, since { $since }
start-case-open-more = { $who } has the case open on { $machine }, since { $since }, and { $n ->
    [one] 1 other
   *[other] { $n } others
    } too
start-case-round = Round { $n } · new round { $state }
start-case-round-week = Round { $n }, week { $week } · new round { $state }
