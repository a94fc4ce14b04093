# The command line.
cli-about = Run a campaign of informational interviews, from the first question to the news sent months later.
cli-after-help = Without a command, Rebond starts and opens its page. Your data stays on this machine.
cli-option-data = Folder that holds your data
cli-option-database = PostgreSQL database instead of the file (postgres://…)
cli-option-lang = Language
cli-option-port = Port to listen on, on this machine
cli-option-no-open = Print the address without opening the browser
cli-option-json = Answer in JSON, for a script
cli-serve = Start Rebond without opening the browser
cli-today = Show the next steps
cli-people = List or search people
cli-people-query = Words to look for: name, role, town, organisation…
cli-add = Add a person
cli-add-name = First and last name
cli-add-email = E-mail address
cli-add-phone = Phone number
cli-add-organisation = Organisation they work for
cli-add-role = Role
cli-add-circle = Circle: { $values }
cli-import = Import contacts (LinkedIn’s Connections.csv, a .vcf file, a .csv table)
cli-import-file = File to read
cli-import-dry-run = Say what would happen, save nothing
cli-export = Write everything in an open format
cli-export-format = Form, everything or people alone
cli-export-to = File to write; without it, standard output
cli-demo = Start Rebond on an invented campaign, apart from your data
cli-doctor = Tell what is where, and whether all is well
cli-backup = Copy all your data into one file
cli-backup-to = File to write
cli-restore = Put a backup back in place
cli-restore-from = Backup file to read
cli-restore-force = Replace the data that is there, which is first set aside in a file
cli-help = Show this help
cli-version = Show the version
cli-heading-usage = Usage:
cli-heading-commands = Commands
cli-heading-options = Options
cli-heading-arguments = Arguments

cli-serving = Rebond is open at this address: { $address }
cli-serving-hint = Keep it to yourself: it holds the key of your session. Ctrl+C to stop.
cli-serving-demo = Invented campaign, apart from your data. Nothing you do here touches it.
cli-stopped = Rebond has stopped. Everything is saved.

cli-error = Error: { $cause }
cli-hint = Hint: { $hint }
cli-error-port = port { $port } is already taken.
cli-hint-port = Rebond may be running already: look for its tab. Otherwise choose another port with --port, or --port 0 for a free one.
cli-error-listen = cannot listen on port { $port }: { $detail }
cli-hint-listen = Try a port above 1024 with --port.
cli-error-folder = the folder { $path } cannot be created or written: { $detail }
cli-hint-folder = Check who may write there, or choose another folder with --data.
cli-error-no-home = your home folder cannot be found.
cli-hint-no-home = Say where your data goes with --data or REBOND_DATA.
cli-error-no-database = { $path } is not a Rebond database.
cli-hint-no-database = The file was not touched. Choose another folder with --data, or put a backup back with “rebond restore”.
cli-error-newer = this database comes from a newer Rebond (schema { $found }, known here: { $known }).
cli-hint-newer = Update Rebond. The database was not touched.
cli-error-read-only = the database is read-only.
cli-hint-read-only = Check who may write the file and its folder, or choose another folder with --data.
cli-error-disk-full = the disk is full.
cli-hint-disk-full = Free some space and try again. Everything confirmed is saved.
cli-error-busy = another program keeps the database busy.
cli-hint-busy = Close the other program that holds it open, then try again.
cli-error-unreachable = the PostgreSQL database does not answer: { $detail }
cli-hint-unreachable = Check the address given to --database and that the server is running.
cli-error-corrupt = the database is damaged: { $detail }
cli-hint-corrupt = Keep the file, then put your last backup back with “rebond restore”.
cli-error-store = the database refused: { $detail }
cli-hint-store = Try again; if the error stays, “rebond doctor” will tell more.
cli-error-read = { $path } cannot be read: { $detail }
cli-hint-read = Check the name of the file and who may read it.
cli-error-write = { $path } cannot be written: { $detail }
cli-hint-write = Check the folder and the space left on the disk.
cli-error-exists = { $path } already exists.
cli-hint-exists = Choose another name; Rebond overwrites no file.
cli-error-unknown-file = { $path } is not a file Rebond can read.
cli-hint-unknown-file = Give LinkedIn’s Connections.csv (or its .zip archive), a .vcf file, or a .csv table with a line of headers.
cli-error-archive = { $path } is not a whole Rebond backup: { $detail }
cli-hint-archive = Nothing was changed. Try another backup.
cli-error-not-empty = there is data here already.
cli-hint-not-empty = Add --force to replace it; it is first set aside in a file.
cli-error-bad-value = “{ $value }” does not fit { $field }.
cli-hint-bad-value = “rebond { $command } --help” shows what is expected.
cli-error-backup-postgres = copying the file only exists for the embedded database.
cli-hint-backup-postgres = Use “rebond export”, or pg_dump.

cli-added = Saved: { $name }
cli-already-known = Already known: { $name }
cli-import-would = What would happen:
cli-import-done = Imported:
cli-import-counts = { $added } added, { $completed } completed, { $unchanged } already there, { $rejected } left out
cli-import-counts-would = { $added } to add, { $completed } to complete, { $unchanged } already there, { $rejected } to leave out
cli-import-nothing = Nothing new in this file.
cli-import-line = line { $line }: { $what }
cli-import-undo = The import can be undone whole from the “My data” page.
cli-restored = Restored: { $records } records.
cli-set-aside = The data that was there is in { $path }.
cli-exported = Written to { $path }.

cli-doctor-version = Version
cli-doctor-data = Data
cli-doctor-database = Database
cli-doctor-schema = Schema
cli-doctor-size = Size
cli-doctor-integrity = State
cli-doctor-well = in good health
cli-doctor-ill = needs repair: { $detail }
cli-doctor-key = Session key
cli-doctor-key-private = readable by you alone
cli-doctor-key-open = readable by other users of this machine
cli-doctor-key-absent = will be made at the first start
cli-doctor-absent = no data yet; it is made at the first start

cli-lint = Say what the method thinks of a message or of questions, before they go
cli-lint-after-help = The exit code is 1 when the method forbids something, 2 when a file cannot be read. In JSON, start and end count the characters of the text. Nothing is saved.
cli-lint-kind = What the text is
cli-lint-channel = The way it goes
cli-lint-norms = Customs of the country (those of this machine without it)
cli-lint-lang = Language of the text
cli-lint-person = Name of the person it is for
cli-lint-organisation = Where they work
cli-lint-referrer = Who sends you to them, and agreed to be named
cli-lint-format = Form of the remarks
cli-lint-file = Files to read; - for the standard input
cli-lint-line = { $file }: { $sentence }
cli-lint-counts = { $file }: { $errors } to correct, { $warnings } to look at, { $advice ->
        [one] { $advice } piece of advice
       *[other] { $advice } pieces of advice
    }.
cli-error-too-large = { $path } is larger than { $megabytes } MB.
cli-hint-too-large = A message takes a few pages: give the right file.

cli-add-anyway = Add them even if somebody has this name or address
cli-hint-already-known = Add --anyway if it is somebody else.
cli-error-running = Rebond is open on this folder.
cli-hint-running = Stop it (Ctrl+C in its terminal), then try again.
cli-today-more = { $count ->
    [one] And { $count } other step, less pressing.
   *[other] And { $count } other steps, less pressing.
}
cli-today-ahead = Meetings ahead
cli-today-not-begun = Begin by saying what you expect: run “rebond”.
cli-people-count = { $count ->
    [0] Nobody.
    [one] { $count } person.
   *[other] { $count } people.
}
cli-backup-size = Backed up to { $path } ({ $size }).
cli-restored-copy = The copy is in place.
cli-error-disk = the disk refused to read or write: { $detail }
cli-hint-disk = Check the room left and the state of the disk. Everything confirmed is saved.
cli-value-command = COMMAND
cli-one-of = { $help }: { $values }
cli-one-of-with-default = { $help }: { $values } ({ $default } by default)
cli-doctor-line = { $label }: { $value }

# What was asked wrongly.
cli-usage-command = “{ $given }” is not a command of Rebond.
cli-usage-unexpected = “{ $given }” is not expected here.
cli-usage-no-value = a value is missing after { $option }.
cli-usage-missing = { $list } is missing.
cli-usage-twice = { $option } is expected only once.
cli-usage-other = this command cannot be understood.
cli-usage-similar = Did you mean “{ $similar }”?
cli-usage-values = Possible values: { $list }.
cli-usage-port = A port is a number from 0 to 65535.
cli-usage-help = “{ $command } --help” shows what is expected.

# What the system says of a file.
cli-file-absent = there is nothing there.
cli-file-denied = access is denied.
cli-file-folder = it is a folder.
cli-file-not-folder = a file stands where a folder should be.
cli-file-read-only = the disk is read-only.

cli-archive-foreign = it is some other file.
cli-archive-newer = it comes from a newer version.
cli-archive-cut = its end is missing.
cli-archive-altered = it was changed or damaged.
