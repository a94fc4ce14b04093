# Importing: choosing, looking, confirming, undoing.
import-title = Import contacts
import-intro = You first see, line by line, what will change. An import can be undone, even later.
import-file = File
import-file-hint = 20 MB at most.
import-look = Look at this file
import-kinds-title = Files you can use
import-kind-linkedin = LinkedIn: the file Connections.csv, or the .zip archive as LinkedIn sends it.
import-kind-linkedin-how = On LinkedIn: Settings, Data privacy, Get a copy of your data, Connections. The file arrives by email within minutes.
import-kind-phone = Phone: a .vcf file, which the Contacts app can share or export.
import-kind-table = Spreadsheet: a .csv or .xlsx file of people or organizations, with a row of headings (First name, Last name, Email, Organization…).
import-kind-agenda = Calendar: an .ics file of events.
import-private = The file stays on this computer.

import-preview-title = What will change
import-preview-file = { $file }: { $kind }
import-preview-nothing = Nothing new in this file: it is all there already.
import-added = { $count ->
    [0] nothing to add
    [one] 1 to add
   *[other] { $count } to add
}
import-completed = { $count ->
    [0] nothing to complete
    [one] 1 to complete
   *[other] { $count } to complete
}
import-unchanged = { $count ->
    [0] none already known
    [one] 1 already known
   *[other] { $count } already known
}
import-rejected = { $count ->
    [0] no line left out
    [one] 1 line left out
   *[other] { $count } lines left out
}
import-line = Line
import-who = Who
import-what = What will change
import-new = To add
import-complete = To complete
import-known = Already known
import-change = To update
import-called-off = Event cancelled
import-differs = The file says otherwise ({ $field }): { QUOTED($said) }. What you wrote stays.
import-perhaps = Maybe the same person: { $name } ({ $values })
likeness-same-page = same page
likeness-same-email = same email
likeness-same-number = same number
likeness-same-name = same name
likeness-same-words = same words in the name
likeness-short-name = short first name
likeness-longer-name = one name longer than the other
likeness-other-script = same name in another alphabet
likeness-near-name = names a letter or two apart
likeness-other-given-name = another first name
likeness-other-family-name = different last name
likeness-same-place = same organization
likeness-same-town = same town
likeness-other-place = another organization
likeness-other-town = different town
likeness-other-page = another page
likeness-other-email = another email
import-take = Import
import-take-line = Import: { $name }
import-same = Who is { $name }?
import-same-nobody = A new contact
import-same-as = Already known: { $name }
import-circle-hint = For the contacts added. Untick lines to import them later, with another circle.
import-merge-sure = Combine lines that are surely someone you already know
import-merge-sure-hint = Despite a typing slip or a shortened first name. Otherwise these lines become new contacts, which you will find under “Duplicates”.
import-left-out = Left out
import-completes = Adds: { $fields }
import-lines-shown = The first { $shown } lines of { $total }.
import-rule = Rebond fills in what is missing and keeps what you wrote.
import-seen-before = This file was already imported { $when }.
import-confirm = { $count ->
    [one] Import 1 contact
   *[other] Import { $count } contacts
}
import-other-file = Choose another file
import-expired = This file is no longer waiting, and nothing was saved. Choose it again.

import-reading = Reading the file
import-saving = Importing
import-part-reading = Reading
import-part-comparing = Comparing with your contacts
import-part-saving = Saving
import-renews = This page refreshes by itself. You can also leave it and come back from “Import contacts”.
import-look-again = Refresh
import-stop = Stop
import-going-on = under way: see how far along it is

import-choices-title = Check that it reads well
import-encoding = If accents look wrong, change the encoding
import-encoding-auto = Recognized: { $encoding }
import-delimiter = Separator
import-delimiter-comma = Comma
import-delimiter-semicolon = Semicolon
import-delimiter-tab = Tab
import-dates-title = { $count ->
    [one] One date can be read two ways
   *[other] { $count } dates can be read two ways
}
import-dates = Order of day and month
import-dates-day-first = Day first (31/12)
import-dates-month-first = Month first (12/31)
import-dates-ask = Leave these dates out
import-reread = Read it this way
import-sample = First lines, as they are read

import-origin-hint = These addresses will be noted as “from my own contacts”.
import-undo = Undo this import
import-undo-hint = Whatever you have not touched since is removed. You are shown the rest, and you decide.
import-stays-title = What is left of this import
import-stays-lead = From { QUOTED($file) }, this stays: you have used or changed it since.
import-stays-changed = changed since
import-stays-needed = written since: { $what }
import-stays-ask = You can undo the rest too.
import-stays-goes = This will be undone with it:
import-stays-all = Undo the rest too
import-history-title = Past imports

import-closed-account = Closed account
import-reject-closed-account = Closed account, no name
import-reject-no-name = Neither a name nor an organization
import-reject-unclosed-quote = Quotation mark that is not closed
import-reject-broken = Incomplete or unreadable contact
import-reject-group = A group of contacts, not a person
import-reject-no-date = No readable date
import-reject-cancelled = Cancelled event
import-reject-too-many = More than can be read at once
import-reject-own = This is you
import-reject-task = A task, not an event

import-notice-cut = { $field }: too long, only the beginning is kept
import-notice-dropped = { $field }: can’t be read, left out
import-notice-ambiguous = Date that can be read two ways, left out
import-notice-merged = Same person as on line { $line }: kept once
import-notice-recurring = Recurring event: only the next dates are kept
import-notice-tidied = { $field }: extra characters removed
import-notice-other-encoding = Line in another encoding than the rest, read on its own
import-notice-lost-sign = Unreadable character in this line
import-notice-no-end = Contact without an end, read up to the next one
import-notice-fax = Fax number, left out
import-notice-rounded = Number rounded by a spreadsheet, left out
import-notice-not-kept = No place for it in Rebond, left out
import-notice-named-by-address = No name: the address stands in for it
import-notice-named-by-number = No name: the number stands in for it
import-notice-own = This is your own information: nothing to import
import-notice-of = { $what }: { QUOTED($said) }
import-field-name = Name
import-field-email = Email
import-field-phone = Phone
import-field-organisation = Organization
import-field-role = Role
import-field-place = Place
import-field-link = Link
import-field-date = Date
import-field-remarks = To remember
import-field-sector = Field

import-error-empty = This file is empty.
import-error-empty-hint = Check that the export finished, then choose it again.
import-error-too-large = This file is too large.
import-error-too-large-hint = Only Connections.csv is needed from the LinkedIn archive: take it out of the .zip.
import-error-unknown-kind = Rebond does not recognize this file.
import-error-unknown-kind-hint = A spreadsheet starts with a row of headings: First name, Last name, Email…
import-error-spreadsheet = Rebond can’t read this kind of workbook.
import-error-spreadsheet-hint = Open it in your spreadsheet program, save it as Excel (.xlsx) or CSV, then choose that file.
import-error-archive = This file is a Rebond backup.
import-error-archive-hint = Restore it from “My data”.
import-error-no-connections = This archive contains neither Connections.csv nor contacts.
import-error-no-connections-hint = On LinkedIn, ask for a copy of your data and tick “Connections”.
import-error-damaged-zip = This archive is damaged or incomplete.
import-error-damaged-zip-hint = Download it again.
