# What is wrong, and what can be done.
error-empty = Fill in this field.
error-too-long = This text is too long: { $limit } characters at most.
error-choice = Choose an answer from the list.
error-email = This address does not look complete. Example: first.last@example.org
error-phone = This number does not look complete. Example: 020 7946 0018
error-link = This link does not look complete. Example: https://example.org
error-date = Give a date that exists, such as 14/12/2026.
error-time = Give a time, such as 14:30.
error-number = Give a whole number between { $least } and { $most }.
error-name = Give at least a first or a last name.
error-zone = Choose a time zone from the list.
error-unreadable = This value cannot be read. Please type it again.
error-file-missing = Choose a file.

error-not-found-title = There is no such page
error-not-found-cause = It may have been deleted, or the address is incomplete.
error-not-found-hint = Start again from the home page, or search among your people.
error-locked-title = Rebond is locked
error-locked-cause = Your data stays between you and this computer: only the full address, with its key, lets you in.
error-locked-hint = Open the address shown when Rebond started, the one that contains “/enter?key=”. If it is no longer on screen, close Rebond and start it again.
error-wrong-host-title = This is not the right address
error-wrong-host-cause = Rebond only answers at the address of this computer.
error-wrong-host-hint = Open the address shown when Rebond started.
error-foreign-title = This request comes from elsewhere
error-foreign-cause = Another page tried to act in your place; nothing was changed.
error-foreign-hint = Come back to Rebond and start again from the page itself.
error-too-large-title = This is too large
error-too-large-cause = Rebond takes { $limit } at most here; nothing was saved.
error-too-large-hint = Choose a smaller file, or cut it in two.
error-unreadable-title = This cannot be read
error-unreadable-cause = What arrived is incomplete or not of the expected form; nothing was saved.
error-unreadable-hint = Go back to the page before and send it again.
error-stale-title = This page has changed since
error-stale-cause = Something was modified after you opened it; nothing was overwritten.
error-stale-again = This was modified elsewhere after you opened this page; nothing was overwritten. What you typed is below: save again to keep it, or open the page again to see the other version.
error-stale-hint = Open it again to see the latest version, then make your change once more.
error-internal-title = Something went wrong
error-internal-cause = Rebond could not finish. What was saved is still saved.
error-internal-hint = Try again. If it happens again, the command “rebond doctor” says what is wrong.
error-method-title = This page does not open that way
error-method-cause = It expects a form to be sent.
error-method-hint = Start again from the page before.

size-kilobytes = { $count } KB
size-megabytes = { $count } MB

error-already-done = This is done already, or it is too late to change it here.
error-same-person = Choose two different people.
error-nothing-written = Write a few words first.
error-wrong-moment = This date or time is on the wrong side of today.
error-refused-title = This cannot be done that way
error-refused-hint = Go back to the page before to see where things stand.
error-nobody-named = Nobody of that name among your people. Add them first, or check the spelling.
error-changed-since = Something has changed since and would be lost: this can no longer be undone.
error-not-sent-yet = This message has not gone yet: first note that it was sent.
error-no-meeting = No meeting ahead with this person: arrange it first.
error-unknown-address = This address is none of this person’s. First add it on their page.
