//! The reference of the command line, `docs/cli.md` and `docs/cli.fr.md`, is what the program says of itself. The test compares;
//! with `REBOND_WRITE_DOCS=1` it writes.

use std::{fmt::Write as _, fs, path::Path};

use rebond_domain::Lang;
use rebond_text::Text;

use crate::{arguments, words::variable};

#[test]
fn the_reference_is_what_the_program_says() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs");
    for (lang, name, title) in [(Lang::En, "cli.md", "The command line"), (Lang::Fr, "cli.fr.md", "La ligne de commande")] {
        let path = docs.join(name);
        let said = reference(lang, title);
        if variable("REBOND_WRITE_DOCS").is_some() {
            fs::write(&path, &said).expect("written");
        }
        let kept = fs::read_to_string(&path).unwrap_or_default();
        assert_eq!(kept, said, "docs/{name} is not what the program says: run the test with REBOND_WRITE_DOCS=1");
    }
}

fn reference(lang: Lang, title: &str) -> String {
    let mut command = arguments::command(Text::new(lang));
    let mut page = format!("# {title}\n\n```text\n{}```\n", command.render_help());
    command.build();
    for verb in command.get_subcommands_mut() {
        let name = verb.get_name().to_owned();
        let _ = write!(page, "\n## rebond {name}\n\n```text\n{}```\n", verb.render_help());
    }
    page.lines().map(|line| line.trim_end().to_owned() + "\n").collect()
}
