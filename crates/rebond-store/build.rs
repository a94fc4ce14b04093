//! Lists the migrations, so that to add one is to add its file, or its two files where the engines' spellings differ. What enters: the
//! folder of each engine, and that of both. What leaves: `migrations.rs`, a list of numbers with both texts; a number twice, or a file
//! that one engine lacks, does not build.

use std::{collections::BTreeSet, env, error::Error, fs, path::Path};

/// What a text of SQLite is on PostgreSQL: both compare by bytes. The prints of migrations that ran hold it: it stays as it is.
const TEXT: &str = " text COLLATE \"C\"";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=migrations");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
    let names = |engine: &str| -> Result<BTreeSet<String>, Box<dyn Error>> {
        fs::read_dir(folder.join(engine))?.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned())).collect()
    };
    let (both, sqlite, postgres) = (names("both")?, names("sqlite")?, names("postgres")?);
    let alone: Vec<&String> = sqlite.symmetric_difference(&postgres).collect();
    if !alone.is_empty() {
        return Err(format!("migrations of one engine only: {alone:?}").into());
    }
    let twice: Vec<&String> = both.intersection(&sqlite).collect();
    if !twice.is_empty() {
        return Err(format!("migrations of both engines and of each: {twice:?}").into());
    }
    let mut list = String::from("&[\n");
    for (at, name) in both.union(&sqlite).enumerate() {
        let number: usize = name.split('_').next().unwrap_or_default().parse()?;
        if number != at + 1 {
            return Err(format!("{name} is migration {}, by its place among the others", at + 1).into());
        }
        let read = |engine: &str| fs::read_to_string(folder.join(engine).join(name));
        let (sqlite, postgres) = if both.contains(name) {
            let text = read("both")?;
            (text.clone(), text.replace(" TEXT", TEXT))
        } else {
            (read("sqlite")?, read("postgres")?)
        };
        list.push_str(&format!("Migration {{ number: {number}, sqlite: {sqlite:?}, postgres: {postgres:?} }},\n"));
    }
    let out = env::var_os("OUT_DIR").ok_or("no folder to write to")?;
    Ok(fs::write(Path::new(&out).join("migrations.rs"), list + "]")?)
}
