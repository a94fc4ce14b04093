# What I learn: the synthesis.
synthesis-title = What I am learning
synthesis-tab = Synthesis
synthesis-lead = What your meetings say about your hopes and about each subject, side by side.
synthesis-empty-title = Nothing to compare yet
synthesis-empty = After a meeting, say what it does to your hopes and sort your notes by subject. It all comes together here.
synthesis-empty-act = See my meetings
synthesis-hopes = Hope by hope
synthesis-balance-open = Nobody has spoken of it
synthesis-balance-confirmed = Confirmed so far
synthesis-balance-contradicted = Contradicted so far
synthesis-balance-nuanced = Qualified so far
synthesis-balance-divided = Opinions differ
synthesis-wordless = No more was said.
synthesis-all-of-hope = Everything said about it
synthesis-subjects = Subject by subject
synthesis-all-of-subject =
    { $count ->
        [one] The only words on this subject
       *[other] All { $count } comments on this subject
    }
synthesis-unanswered = What nobody has told you yet
synthesis-unanswered-lead = Something to put in your next guide.
synthesis-silent-hopes = Hopes nobody has spoken of
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
synthesis-lessons = What your latest meetings still taught you
synthesis-little = Your last three meetings taught you little that is new about what you are looking for. It may be time to choose, or to change the question.
synthesis-decide = Choose, adjust or take a break
synthesis-new-topics = New subjects: { $list }
synthesis-moved-hope = Changed the balance of { QUOTED($hope) }
synthesis-names =
    { $count ->
        [one] one new name
       *[other] { $count } new names
    }
synthesis-nothing-new = Nothing new, and that is an answer too.
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
        [one] one sector
       *[other] { $count } sectors
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
synthesis-lack-sector = They all work in the same sector.
synthesis-lack-size = They all work in organizations of the same size.
synthesis-lack-changed = None of them changed careers, as far as you know.
note-title = Sort this note
note-lead = A subject and a hope bring it back beside what others say about them.
note-topic = What is it about?
note-hope = What does it say about one of your hopes?
note-hope-none = It does not speak to any hope
note-stance = What it does to this hope
note-stance-missing = Choose what it does to this hope.
note-on-topic = Subject of the note
action-file-note = Note sorted
