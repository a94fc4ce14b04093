# The command line.
cli-about = Run a campaign of informational interviews, from the first question to the news sent months later.
cli-after-help = Without a command, Rebond starts and opens its page. Your data stays on this computer.
cli-option-data = Folder for your data
cli-option-database = PostgreSQL database to use instead of the file (postgres://…). A password given here is visible in the process list: prefer --database-file or REBOND_DATABASE
cli-option-lang = Language
cli-option-port = Port to listen on, for this computer only
cli-option-no-open = Show the address without opening the browser
cli-option-json = Answer in JSON, for a script
cli-serve = Start Rebond without opening the browser
cli-today = Show what to do today
cli-people = List or search contacts
cli-people-query = Words to look for: name, role, town, organization…
cli-path = Find who can introduce you to someone
cli-path-query = A name, an organization, a line of work or a subject
cli-duplicates = Find duplicate records
cli-add = Add a contact
cli-add-name = First and last name
cli-add-email = Email address
cli-add-phone = Phone number
cli-add-organisation = Organization
cli-add-role = Role
cli-add-circle = Circle: { $values }
cli-import = Import contacts (LinkedIn’s Connections.csv, a .vcf file, a .csv spreadsheet)
cli-import-file = File to read
cli-import-encoding = Encoding of the file, if accents look wrong (utf-8, windows-1252, macintosh…)
cli-import-dry-run = Show what will change, without saving anything
cli-import-merge-sure = Also combine lines that are surely someone already known, despite a typing slip
cli-export = Export everything to an open format
cli-export-format = What to export: everything, or contacts only
cli-export-to = File to write (standard output by default)
cli-demo = Start Rebond with an invented example, separate from your data
cli-demo-today = Day the example takes place, for instance 2026-11-03
cli-doctor = Show where your data is and whether it is in good order
cli-move = Carry everything to an empty database: another folder, or PostgreSQL
cli-move-to = Folder, postgres://… address, or a file that holds that address
cli-moved = { $records ->
    [one] One record carried over and read again: { $place }. What was here stays here.
   *[other] { $records } records carried over and read again: { $place }. What was here stays here.
}
cli-error-move-not-empty = there is data over there already: { $place }.
cli-hint-move-not-empty = Choose an empty folder, or a new database.
cli-backup = Copy all your data to one file
cli-backup-to = File to write
cli-restore = Restore a backup
cli-restore-from = Backup file to read
cli-restore-force = Replace the current data, which is first kept in a file
cli-help = Show this help
cli-version = Show the version
cli-heading-usage = Usage:
cli-heading-commands = Commands
cli-heading-options = Options
cli-heading-arguments = Arguments

cli-serving = Rebond is running at this address: { $address }
cli-serving-once = This address opens only once, within ten minutes. For another: “rebond open”.
cli-serving-hint = Press Ctrl+C to stop.
cli-sessions-open = The “sessions” file could be read or written by others, so every browser has to be let in again.
cli-open = Open the running Rebond in your browser
cli-share = Start Rebond and open it to a phone on the same network, for a while
cli-share-for = How many hours, from 1 to 8; 2 if you don’t say
cli-share-address = This computer’s address on that network, if it has several
cli-share-running = Rebond is already running. Open it, then Settings, then “On my phone”.
cli-shared = On the phone: { $address } Closes: { $time }
cli-shared-code = Code: { $code } (once, within ten minutes)
cli-shared-more = New code, devices, closing: in Rebond, on the page “On my phone”.
cli-option-tls-cert = Certificate (PEM) to serve HTTPS on the local network; read again when it changes
cli-option-tls-key = Private key of that certificate (PEM)
cli-option-tls-name = Name the certificate is for, if it is not for an address
cli-error-not-running = Rebond is not running with this folder.
cli-hint-not-running = Start “rebond”.
cli-serving-demo = Invented example, separate from your data.
cli-stopped = Rebond has stopped. Everything is saved.

cli-error = Error: { $cause }
cli-hint = What to do: { $hint }
cli-error-port = port { $port } is already taken.
cli-hint-port = Rebond may be running already: “rebond open” opens it. Otherwise choose another port with --port, or --port 0 for a free one.
cli-error-certificate = the certificate or key { $path } cannot be used: { $said }
cli-hint-certificate = Give --tls-cert a PEM file with the certificate and its chain, and --tls-key its private key, without a password.
cli-error-certificate-name = the certificate { $path } is not for this name: { $name }
cli-error-certificate-address = the certificate { $path } is for none of this computer’s addresses.
cli-hint-certificate-name = Give --tls-name the name on the certificate, by which the phone reaches this computer.
cli-error-no-network = this computer is on no local network.
cli-error-no-such-address = this computer does not have this address on a local network: { $address }
cli-hint-no-network = Connect it to the same Wi-Fi as the phone. Rebond listens on no public address.
cli-error-listen = can’t listen on port { $port }: { $detail }
cli-hint-listen = Try a port above 1024 with --port.
cli-error-folder = can’t create or write to the folder { $path }: { $detail }
cli-hint-folder = Check the folder’s permissions, or choose another one with --data.
cli-error-no-home = your home folder can’t be found.
cli-hint-no-home = Say where to put your data with --data or REBOND_DATA.
cli-error-no-database = { $path } is not a Rebond database.
cli-hint-no-database = The file is untouched. Choose another folder with --data, or restore a backup with “rebond restore”.
cli-error-newer = this database was made by a newer version of Rebond (schema { $found }; this version knows { $known }).
cli-hint-newer = Update Rebond. The database is untouched.
cli-error-behind = this database has schema { $found }; this version needs { $known }, and this PostgreSQL role may not change it.
cli-hint-behind = Run `rebond server migrate` with the address of the role that owns the tables. The database is untouched.
cli-error-read-only = the database is read-only.
cli-hint-read-only = Check the permissions of the file and its folder, or choose another folder with --data.
cli-error-disk-full = the disk is full.
cli-hint-disk-full = Free up some space and try again. Everything that was confirmed is saved.
cli-error-busy = another program is using the database.
cli-hint-busy = Close that program, then try again.
cli-error-unreachable = the PostgreSQL database is not answering: { $detail }
cli-hint-unreachable = Check the address given to --database and that the server is running.
cli-error-corrupt = the database is damaged: { $detail }
cli-hint-corrupt = Keep the file, then restore your last backup with “rebond restore”.
cli-error-store = the database refused this: { $detail }
cli-hint-store = Try again. If it keeps happening, run “rebond doctor”.
cli-error-read = { $path } can’t be read: { $detail }
cli-hint-read = Check the file’s name and permissions.
cli-error-write = { $path } can’t be written: { $detail }
cli-hint-write = Check the folder and the free space on the disk.
cli-error-exists = { $path } already exists.
cli-hint-exists = Choose another name: Rebond does not overwrite files.
cli-error-unknown-file = Rebond can’t read { $path }.
cli-hint-unknown-file = Use LinkedIn’s Connections.csv (or its .zip archive), a .vcf file, or a .csv spreadsheet with a header row.
cli-error-archive = { $path } is not a complete Rebond backup: { $detail }
cli-hint-archive = Nothing has changed. Try another backup.
cli-error-not-empty = there is already data here.
cli-hint-not-empty = Add --force to replace it. It is kept in a file first.
cli-error-bad-value = { QUOTED($value) } is not a valid value: { $field }.
cli-hint-bad-value = “rebond { $command } --help” shows what is expected.
cli-error-backup-postgres = only the built-in database can be copied as a file.
cli-hint-backup-postgres = Use “rebond export”, or pg_dump.

cli-added = Saved: { $name }
cli-already-known = Already known: { $name }
cli-import-would = What will change:
cli-import-done = Imported:
cli-import-counts = { $added } added, { $completed } completed, { $unchanged } already there, { $rejected } skipped
cli-import-counts-would = { $added } to add, { $completed } to complete, { $unchanged } already there, { $rejected } to skip
cli-import-nothing = Nothing new in this file.
cli-import-line = line { $line }: { $what }
cli-import-undo-last = Undo the last import, except what you have used since
cli-import-undo-all = With --undo: undo what you have used since too
cli-import-undo-none = No import to undo.
cli-import-undo-rest = This stays. To undo it too: rebond import --undo --all
cli-import-undo = The import can be undone from the “My data” page, or with: rebond import --undo
cli-restored = { $records ->
    [0] Backup restored, empty.
    [one] Backup restored: one item.
   *[other] Backup restored: { $records } items.
}
cli-set-aside = The previous data is in { $path }.
cli-exported = Written to { $path }.

cli-doctor-version = Version
cli-doctor-data = Data
cli-doctor-database = Database
cli-doctor-schema = Schema
cli-doctor-size = Size
cli-doctor-integrity = Condition
cli-doctor-well = good
cli-doctor-ill = needs repair: { $detail }
cli-doctor-key = Sessions
cli-doctor-key-private = only you can read this file
cli-doctor-key-open = others on this computer can read this file, so it is ignored
cli-doctor-key-absent = none yet
cli-doctor-absent = no data yet; it is created when you first start Rebond

cli-lint = Check a message or questions before sending
cli-lint-after-help = The exit code is 1 when the method rules something out, 2 when a file can’t be read. In JSON, start and end count characters of the text. Nothing is saved.
cli-lint-kind = Kind of text
cli-lint-channel = How it is sent
cli-lint-norms = Local customs to go by (by default, those of this computer)
cli-lint-lang = Language of the text
cli-lint-person = Name of the person the text is for
cli-lint-organisation = Their organization
cli-lint-referrer = Who sent you, with their agreement
cli-lint-format = Format of the remarks
cli-lint-file = Files to read; - for standard input
cli-lint-line = { $file }: { $sentence }
cli-lint-counts = { $file }: { $errors } to correct, { $warnings } to look at, { $advice ->
        [one] { $advice } piece of advice
       *[other] { $advice } pieces of advice
    }.
cli-error-too-large = { $path } is larger than { $megabytes } MB.
cli-hint-too-large = A message is a few pages at most: check that this is the right file.

cli-add-anyway = Add the contact even if one with this name or address exists
cli-hint-already-known = Add --anyway if this is someone else.
cli-error-running = Rebond is running with this folder.
cli-hint-running = Stop it (Ctrl+C in its terminal), then try again.
cli-today-more = { $count ->
    [one] And { $count } more thing to do.
   *[other] And { $count } more things to do.
}
cli-today-ahead = Meetings ahead
cli-today-not-begun = First, say what you want from this: run “rebond”.
cli-people-count = { $count ->
    [0] No contacts.
    [one] { $count } contact.
   *[other] { $count } contacts.
}
cli-backup-size = Backed up to { $path } ({ $size }).
cli-restored-copy = The copy is in place.
cli-error-disk = the disk refused to read or write: { $detail }
cli-hint-disk = Check the free space and the health of the disk. Everything that was confirmed is saved.
cli-error-replaced = the file { $path } was deleted or replaced while Rebond was using it.
cli-hint-replaced = Nothing more can be saved. Put the file back, then start Rebond again.
cli-value-command = COMMAND
cli-one-of = { $help }: { $values }
cli-one-of-with-default = { $help }: { $values } ({ $default } by default)
cli-doctor-line = { $label }: { $value }

# What was asked wrongly.
cli-usage-command = { QUOTED($given) } is not a Rebond command.
cli-usage-unexpected = { QUOTED($given) } is not expected here.
cli-usage-no-value = { $option } needs a value.
cli-usage-missing = { $list } is missing.
cli-usage-twice = { $option } can be given only once.
cli-usage-other = this command can’t be understood.
cli-usage-similar = Did you mean { QUOTED($similar) }?
cli-usage-values = Possible values: { $list }.
cli-usage-port = A port is a number from 0 to 65535.
cli-usage-help = “{ $command } --help” shows what is expected.

# What the system says of a file.
cli-file-absent = there is no such file.
cli-file-denied = permission denied.
cli-file-folder = it is a folder.
cli-file-not-folder = there is a file where a folder should be.
cli-file-read-only = the disk is read-only.

cli-archive-foreign = it is another kind of file.
cli-archive-newer = it comes from a newer version.
cli-archive-cut = the end of it is missing.
cli-archive-altered = it was changed or damaged.
cli-error-displaced = the database is no longer in { $folder }, but these are: { $left }
cli-hint-displaced = “rebond restore FILE” puts one of these back. To start afresh, move them to another folder.
cli-error-emptied = the file { $path } is empty: its data was erased outside Rebond.
cli-hint-emptied = Restore a backup with “rebond restore”. To start afresh, delete this file.
cli-error-not-empty-server = there is already data in this PostgreSQL database.
cli-hint-not-empty-server = Export it with “rebond export”, then restore the backup into a new database.
cli-hint-incomplete = Nothing has changed. Add --partial to restore everything else.
cli-restore-partial = Restore everything possible, and report what is missing
cli-error-unreadable-records = { $count ->
    [one] one item of this copy cannot be read: { $first }
   *[other] { $count } items of this copy cannot be read, among them: { $first }
}
cli-hint-unreadable-records = Nothing has changed. Save the copy as rebond.db in a folder of its own, then run “rebond doctor --repair --data” with that folder.
cli-export-left-out = Unreadable, so missing from the file: { $what }
cli-doctor-repair = Make a sound database from everything that can be read; the other one is kept in a file
cli-doctor-repair-hint = “rebond doctor --repair” makes a sound database from it, and keeps this one in a file.
cli-doctor-unreadable = { $count ->
    [one] one unreadable item
   *[other] { $count } unreadable items
}
cli-repaired = Database repaired: { $count } items. The activity history starts again from here.
cli-option-database-file = File to read the address of the PostgreSQL database from
