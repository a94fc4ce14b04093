# What I learn: the synthesis.
synthesis-title = What I am learning
synthesis-tab = Summary
synthesis-lead = What your meetings say about your hopes and about each subject, side by side.
synthesis-empty-title = Nothing to compare yet
synthesis-empty = After a meeting, note which hopes it confirms or contradicts, and sort your notes by subject. It all comes together here.
synthesis-empty-act = See my meetings
synthesis-hopes = Hope by hope
synthesis-balance-open = Nobody has mentioned it yet
synthesis-balance-confirmed = Confirmed so far
synthesis-balance-contradicted = Contradicted so far
synthesis-balance-nuanced = Qualified so far
synthesis-balance-divided = Opinions differ
synthesis-wanted = One more opinion would show what sets them apart: { $who }.
synthesis-wanted-practises = someone whose work this is
synthesis-wanted-changed = someone who came from another line of work
synthesis-wanted-leads-nobody = someone who does not manage a team
synthesis-wanted-place = someone from another organization
synthesis-wanted-size = someone from a smaller or larger organization
synthesis-changed-path = changed careers
synthesis-wordless = No details noted.
synthesis-all-of-hope = Everything said about it
synthesis-subjects = Subject by subject
synthesis-all-of-subject =
    { $count ->
        [one] The only comment on this subject
       *[other] All { $count } comments on this subject
    }
synthesis-unanswered = What nobody has told you yet
synthesis-unanswered-lead = Something for your next guide.
synthesis-silent-hopes = Hopes nobody has mentioned
synthesis-questions = Questions still open
synthesis-asked-times =
    { $count ->
        [one] noted once
       *[other] noted { $count } times
    }
synthesis-more =
    { $count ->
        [one] and one more
       *[other] and { $count } more
    }
synthesis-lessons = What your latest meetings taught you
synthesis-little = Your last three meetings taught you little that is new about what you are looking for. It may be time to choose, or to ask different questions.
synthesis-decide = Choose, adjust or take a break
synthesis-new-topics = New subjects: { $list }
synthesis-moved-hope = Changed where this hope stands: { QUOTED($hope) }
synthesis-names =
    { $count ->
        [one] one new name
       *[other] { $count } new names
    }
synthesis-nothing-new = Nothing new this time.
synthesis-unsorted = Notes to sort
synthesis-unsorted-lead =
    { $count ->
        [one] One meeting note has no subject.
       *[other] { $count } meeting notes have no subject.
    }
synthesis-sort = Sort
synthesis-diversity = How varied your meetings are
synthesis-diversity-people =
    { $count ->
        [one] One person met
       *[other] { $count } people met
    }
synthesis-diversity-organisations =
    { $count ->
        [one] one organization
       *[other] { $count } organizations
    }
synthesis-diversity-sectors =
    { $count ->
        [one] one field
       *[other] { $count } fields
    }
synthesis-diversity-sizes =
    { $count ->
        [one] one size of organization
       *[other] { $count } sizes of organization
    }
synthesis-diversity-circles =
    { $count ->
        [one] one circle
       *[other] { $count } circles
    }
synthesis-diversity-changed =
    { $count ->
        [one] one person who changed careers
       *[other] { $count } people who changed careers
    }
synthesis-lack-organisation = They all work in the same organization.
synthesis-lack-sector = They all work in the same field.
synthesis-lack-size = They all work in organizations of the same size.
synthesis-lack-changed = None of them changed careers, as far as you know.
note-title = Sort this note
note-lead = Add a subject or a hope, and this note will appear next to what others said about it.
note-topic = What is it about?
note-hope = Which of your hopes does it speak to?
note-hope-none = None of my hopes
note-stance = What it says about this hope
note-stance-missing = Choose what it says about this hope.
note-on-topic = Subject of the note
action-file-note = Note sorted
