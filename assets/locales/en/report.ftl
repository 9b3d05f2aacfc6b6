### What is printed: the timeline and the network on paper, and how a file of it is made.
report-timeline-title = Timeline of { $child }
report-network-title = Network around { $child }
report-timeline-summary = The life on one line, as it stood on { $date }. { $n ->
        [one] 1 experience
        *[other] { $n } experiences
    } and upbringing conditions, { $undated } without a time.
report-network-summary = { $n ->
        [one] 1 person
        *[other] { $n } people
    } around the child, as it stood on { $date }: a picture and a list.
report-printed = Printed { $date }
report-printed-by = Printed { $date } by { $who }
report-invented = invented example
report-foot = Information about a child. Keep and delete it by your own rules.
report-page = page { $n } of { $of }
report-continued = continued
report-lane-homes = Homes
report-lane-others = Lives of others
report-age-about = Age, about
report-today-age = today · { $age }
report-from = from { $list }
report-linked = ↔{"\u00A0"}{ $list }
report-first-yes = JA for the first time { $date }
report-still-yes = still JA { $date }
report-last-yes = last JA { $date }
report-no-longer = no longer { $date }
report-never-yes = not JA in any screening
report-no-yes = Not JA in any screening: { $list }
report-count = Screening { $date }: { $yes } JA of { $total } · { $unanswered } unanswered
report-round = Round { $n }
report-round-since = begun { $date }
report-person-and-text = { $person }: { $text }
report-undated-hint = { $n ->
        [one] 1 stands here in words
        *[other] { $n } stand here in words
    }
report-notes = Texts in full
report-legend = Signs on the page
report-sign-sudden = sudden, known day
report-sign-about = sudden, approximate time
report-sign-long = long-lasting
report-sign-unsure = beginning or end is uncertain
report-sign-shock = began as a shock
report-sign-ongoing = still going on
report-sign-note = a note from that time
report-sign-line = may hang together
report-sign-links = ↔ and numbers: may hang together with the reaction of that number. The links are suggestions somebody has written. They do not say what the cause is.
report-the-child = The child
report-person = Person { $n }
report-ring-inner = closest
report-ring-near = near
report-ring-far = further away
report-no-seat = no place in the picture
report-group-family = Family
report-group-neighbourhood = Friends and neighbourhood
report-group-professional = Professionals
report-group-unsaid = Without a group
report-tie = tie { $tie }
report-tie-close = close
report-tie-ordinary = ordinary
report-tie-rare = rare
report-tie-strained = strained
report-supports = supports
report-supports-partly = supports in part
report-supports-not = does not support
report-knows = knows { $list }
report-knows-how = { $name } ({ $tie })
report-involve = Could be drawn in
report-asks = asked by { $who }
report-decision-unsaid = not decided
report-decision-yes = yes
report-decision-maybe = perhaps
report-decision-not-yet = not yet
report-decision-no = no

## The question before a file is written.
print = Print…
export-title-timeline = The whole timeline on paper
export-title-network = The network on paper
export-format = File
export-format-pdf = PDF
export-format-svg = SVG
export-format-png = PNG
export-format-pdf-hint = pages to print
export-format-svg-hint = one sharp picture for a document
export-format-png-hint = one picture that can be shown anywhere
export-paper = Paper
export-paper-a4 = A4
export-paper-a3 = A3
export-names = Names
export-names-shown = As in the case
export-names-hidden = Hidden
export-names-hidden-hint = The child is called “The child”, and others are called what they are. Names that stand on no list of the case can stand in the texts. Read the page before you share it.
export-lanes = On the page
export-extras = With each item
export-extra-links = Links to reactions
export-extra-sources = Who it is from
export-pages = { $n ->
        [one] Takes 1 page
        *[other] Takes { $n } pages
    }
export-pages-picture = Becomes one picture
export-pages-counting = Counting the pages
export-leaves = What is printed leaves the program. The file is not locked: everybody who can open the folder can read it, and it does not follow when the case changes.
export-where = Choose where the file shall lie
export-go = Choose a place…
export-name-timeline = timeline
export-name-network = network
export-filter-pdf = Pages (.pdf)
export-filter-svg = Pictures (.svg)
export-filter-png = Pictures (.png)
export-writing = Writing { $name }
export-done = The page is saved in { $place }
export-failed = The page is not saved. { $why }
export-too-large = It takes too much room for one picture. Choose PDF or SVG.
export-cpr-name = The name of the file looks like a CPR number. Choose another name.
export-internal = Internal fault. The case is untouched. Try another kind of file.
