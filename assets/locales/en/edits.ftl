### Labels of undo steps, shown after “Fortryd:”, and what an edit can be refused for.

edit-set-child = edit about the child
edit-begin-screening = new screening
edit-close-screening = finish screening
edit-reopen-screening = open the screening again
edit-date-screening = change the screening's date
edit-set-participants = edit who took part
edit-remove-screening = delete screening
edit-set-answer = change answer
edit-set-source = edit source
edit-set-comment = edit comment
edit-add-observation = add behaviour outside the list
edit-set-observation = edit behaviour outside the list
edit-remove-observation = delete behaviour outside the list
edit-put-experience = write experience
edit-remove-experience = delete experience
edit-link = connect
edit-unlink = remove connection
edit-add-card = new card
edit-set-card-text = edit card
edit-set-card-voice = edit who says it
edit-set-card-origin = edit where the card comes from
edit-move-card = move card
edit-remove-card = delete card
edit-put-aim = write aim
edit-remove-aim = delete aim
edit-put-sub-goal = write sub-goal
edit-remove-sub-goal = delete sub-goal
edit-put-person = write person
edit-remove-person = delete person
edit-date-experience = move experience in time
edit-set-link = change connection
edit-seat-person = move person in the network
edit-date-period = move span in time
edit-put-entry = write knowledge
edit-remove-entry = delete knowledge
edit-put-period = write span of time
edit-remove-period = delete span of time
edit-put-bond = write bond
edit-remove-bond = delete bond
edit-put-question = write question
edit-remove-question = delete question
edit-put-involvement = write who could be drawn in
edit-remove-involvement = delete who could be drawn in
edit-put-round = write round
edit-remove-round = delete round
edit-turn-sub-goal = change the status of a sub-goal
edit-put-turn = change the story of a sub-goal
edit-remove-turn = delete from the story of a sub-goal
edit-put-step = write step
edit-remove-step = delete step
edit-begin-round = new round
edit-close-round = close round
edit-reopen-round = open the round again
edit-correct = write correction
edit-set-round-text = change about the round
edit-set-agenda = choose themes for the meeting
edit-take-out = take a card off the board
edit-put-departure = write why the card left
edit-remove-departure = delete why the card left
edit-put-meeting = write meeting
edit-set-meeting-text = change about the meeting
edit-remove-meeting = delete meeting
edit-settle = choose between two versions
edit-restore = restore an older version
edit-take-over = take from another version
edit-erase = erase for good
error-edit-not-found = What you wanted to change is no longer there.
error-edit-closed-screening = The screening is finished. Open it again to change it.
error-edit-twice = That is there already.
error-edit-out-of-range = The date lies outside the years a case can hold. Write it again.
error-edit-frozen = The round is closed and stands as it did. Write a correction beside it.
error-edit-round-gone-on = The round cannot be opened again, because the work has gone on since. Nothing has changed. Write a correction beside it.
error-edit-round-open = There is an open round. Change it, or close it first.
error-edit-round-earlier = A round does not begin before the former one. Choose a later day.
error-edit-reason-needed = Write a short reason when the status changes.
error-edit-itself = Choose two different people.
error-edit-too-long = The text is longer than a field can hold. Make it shorter.
error-edit-read-only = The case is open for reading, because part of it was written with another version of the program. Nothing in the file has changed.

# What was done, in the message with *Fortryd*.
toast-move-card = The card is moved
toast-remove-card = The card is deleted
toast-remove-observation = The row is deleted
toast-remove-screening = The screening is deleted
toast-remove-experience = The experience is deleted
toast-remove-sub-goal = The sub-goal is deleted
toast-put-experience = The experience is changed
toast-put-sub-goal = The sub-goal is changed
toast-set-source = The source is deleted
toast-set-comment = The comment is deleted
toast-unlink = The link is removed
toast-link = The link is made
toast-add-card = The card lies on the themes
toast-links-went = { $n ->
        [one] 1 link went along
       *[other] { $n } links went along
    }
toast-cards-stay = { $n ->
        [one] 1 card lost its origin and stays
       *[other] { $n } cards lost their origin and stay
    }
toast-remove-entry = It is deleted
toast-remove-period = The span of time is deleted
toast-remove-question = The question is deleted
