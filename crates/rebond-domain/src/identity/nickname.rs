//! Given names and their short forms, in French and English; and initials. What enters: two given names as keys. What leaves: whether
//! the same person may go by both. Not done here: deciding that they do.

/// Names of which each may stand for the others of its line.
const FORMS: &[&[&str]] = &[
    &["alexandre", "alex", "sacha", "sasha", "alexander"],
    &["alexandra", "alex", "sandra", "sacha", "sasha"],
    &["andrew", "andy", "drew"],
    &["anne", "annie", "nanou"],
    &["antoine", "toine", "tonio", "anthony", "tony", "antonio"],
    &["benjamin", "ben", "benji"],
    &["benoit", "ben"],
    &["bernard", "nanard"],
    &["catherine", "cathy", "katherine", "kate", "kathy", "kat", "katie"],
    &["charles", "charlie", "chuck", "charly"],
    &["charlotte", "charlie", "lotte", "cha"],
    &["christine", "chris", "tina", "christina"],
    &["christophe", "chris", "tof", "christopher"],
    &["daniel", "dan", "danny"],
    &["david", "dave", "davy"],
    &["dominique", "dom", "domi"],
    &["edouard", "ed", "doudou", "edward", "eddie", "ted"],
    &["elisabeth", "elizabeth", "liz", "lisa", "beth", "betty", "babeth", "eliza", "libby"],
    &["emmanuel", "manu", "emanuel"],
    &["emmanuelle", "manu", "manue"],
    &["florence", "flo"],
    &["florian", "flo"],
    &["francois", "fanfan", "franck", "francis", "frank"],
    &["francoise", "fanfan", "francine"],
    &["frederic", "fred", "freddy", "frederick"],
    &["frederique", "fred"],
    &["gabriel", "gab", "gaby"],
    &["gabrielle", "gab", "gaby"],
    &["genevieve", "gene", "ginette"],
    &["gregoire", "greg", "gregory"],
    &["guillaume", "guigui", "will", "william"],
    &["helene", "lena", "helen", "ellen"],
    &["isabelle", "isa", "isabel", "bella"],
    &["jacques", "jacky", "jack"],
    &["james", "jim", "jimmy", "jamie"],
    &["jean claude", "jc"],
    &["jean francois", "jf", "jeff"],
    &["jean louis", "jl"],
    &["jean marc", "jm"],
    &["jean michel", "jm", "jeanmi"],
    &["jean paul", "jp"],
    &["jean philippe", "jp"],
    &["jean pierre", "jp"],
    &["jennifer", "jen", "jenny"],
    &["jessica", "jess", "jessie"],
    &["john", "johnny", "jack", "jon"],
    &["jonathan", "jon", "jo", "nathan"],
    &["joseph", "jo", "joe", "jojo"],
    &["josephine", "jo", "josie", "fifi"],
    &["julien", "ju", "jul"],
    &["laurent", "lolo", "laurence"],
    &["louis", "loulou", "lou", "lewis"],
    &["margaret", "maggie", "meg", "peggy", "marguerite"],
    &["marie", "mary", "maria", "mimi"],
    &["mathieu", "matthieu", "matt", "mat", "matthew"],
    &["maximilien", "max", "maxime", "maximilian"],
    &["michael", "mike", "mick", "mickael", "mikael", "michel"],
    &["nathalie", "nath", "natalie", "nat"],
    &["nicolas", "nico", "nick", "nicholas"],
    &["olivier", "oli", "oliver"],
    &["pascal", "pasc"],
    &["patricia", "pat", "patty", "trish"],
    &["patrick", "pat", "patou", "paddy"],
    &["peter", "pete", "pierre"],
    &["philippe", "phil", "philip", "phillip"],
    &["pierre", "pierrot"],
    &["rebecca", "becky", "becca"],
    &["richard", "rich", "rick", "dick", "ricky"],
    &["robert", "rob", "bob", "bobby", "robbie", "bert"],
    &["samuel", "sam", "sammy"],
    &["samantha", "sam"],
    &["sebastien", "seb", "sebastian"],
    &["sophie", "soso", "sophia"],
    &["stephane", "steph", "stephen", "steve", "steven"],
    &["stephanie", "steph", "fanny"],
    &["susan", "sue", "susie", "suzanne", "suzie"],
    &["theodore", "theo", "ted", "teddy"],
    &["therese", "teresa", "theresa", "tess"],
    &["thomas", "tom", "tommy"],
    &["timothee", "tim", "timothy"],
    &["valerie", "val"],
    &["veronique", "vero", "veronica"],
    &["victoria", "vicky", "vic", "tori", "victoire"],
    &["vincent", "vince", "vinz"],
    &["virginie", "ginie", "virginia"],
    &["william", "will", "bill", "billy", "liam"],
    &["xavier", "xav"],
    &["yannick", "yann"],
];

/// Whether many have this given name.
pub(super) fn is_usual_given_name(name: &str) -> bool {
    FORMS.iter().any(|forms| forms.first() == Some(&name))
}

/// Whether somebody may go by both: the same, a short form, the initials of one.
pub(super) fn same_given_name(one: &str, other: &str) -> bool {
    !one.is_empty()
        && !other.is_empty()
        && (one == other
            || FORMS.iter().any(|forms| forms.contains(&one) && forms.contains(&other))
            || initials(one, other)
            || initials(other, one))
}

/// Whether one is the initials of the other: `j n` or `jn` of `jean noel`.
fn initials(short: &str, long: &str) -> bool {
    let letters: String = short.split(' ').collect();
    let of: String = long.split(' ').filter_map(|word| word.chars().next()).collect();
    letters.chars().count() <= 3
        && short.split(' ').all(|part| part.chars().count() <= 3)
        && !letters.is_empty()
        && (letters == of || (letters.chars().count() == 1 && of.starts_with(&letters)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_forms_and_initials_may_be_the_name() {
        for (one, other) in
            [("robert", "bob"), ("jean noel", "j n"), ("jean noel", "jn"), ("anna", "a"), ("manu", "emmanuelle"), ("jp", "jean paul")]
        {
            assert!(same_given_name(one, other) && same_given_name(other, one), "{one} {other}");
        }
        for (one, other) in [("robert", "robin"), ("marie", "marie claude"), ("anna", "anne"), ("", "a"), ("jean", "jn")] {
            assert!(!same_given_name(one, other), "{one} {other}");
        }
    }
}
