//! `cargo xtask package`: what people install without Rust, in `target/package`: a program for any Linux since 2012 (glibc 2.17), a
//! package for Debian, a program for Windows, the list of parts (`CycloneDX`) and checksums. Words name some of them (`linux`, `deb`,
//! `windows`, `parts`); `--debug` builds quickly, to try the packaging itself. Not done here: the build's settings (`Cargo.toml`).

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{Outcome, run, workspace};

mod deb;
mod parts;
mod tools;

/// The oldest C library the Linux program asks for.
const GLIBC: &str = "2.17";
const LINUX: &str = "x86_64-unknown-linux-gnu";
const WINDOWS: &str = "x86_64-pc-windows-gnu";

pub(crate) fn run(args: &[String]) -> Outcome {
    let (flags, words): (Vec<&String>, Vec<&String>) = args.iter().partition(|arg| arg.starts_with("--"));
    if let Some(unknown) = flags.iter().find(|flag| **flag != "--debug") {
        return Err(format!("unknown option {unknown}"));
    }
    let named = |word: &str| words.is_empty() || words.iter().any(|asked| *asked == word);
    let job = Job { release: flags.is_empty(), folder: workspace::target().join("package") };
    fs::create_dir_all(&job.folder).map_err(|error| format!("{}: {error}", job.folder.display()))?;
    if named("linux") || named("deb") {
        let program = job.linux()?;
        if named("deb") {
            deb::build(&job, &program)?;
        }
    }
    if named("windows") {
        job.windows()?;
    }
    if named("parts") {
        parts::write(&job.folder.join("rebond.cdx.json"))?;
    }
    job.checksums()
}

/// One run.
struct Job {
    release: bool,
    folder: PathBuf,
}

impl Job {
    /// The program for Linux; a quick one asks for the C library of this machine.
    fn linux(&self) -> Outcome<PathBuf> {
        let built = if self.release {
            tools::zigbuild()?;
            let mut cargo = workspace::cargo();
            cargo.args(["zigbuild", "--locked", "--release", "--package", "rebond", "--target", &format!("{LINUX}.{GLIBC}")]);
            run::loudly("Linux program", &mut cargo)?;
            workspace::target().join(LINUX).join("release/rebond")
        } else {
            run::loudly("Linux program", workspace::cargo().args(["build", "--locked", "--package", "rebond"]))?;
            workspace::built("debug", "rebond")
        };
        if self.release {
            oldest(&built)?;
        }
        let kept = self.kept("linux", "rebond", &built)?;
        run::quietly(Command::new(&kept).arg("--version"))?;
        Ok(kept)
    }

    /// The program for Windows, built by Debian's mingw: one file that runs from where it is put.
    fn windows(&self) -> Outcome {
        tools::mingw()?;
        let mut cargo = workspace::cargo();
        cargo.args(["build", "--locked", "--package", "rebond", "--target", WINDOWS]).args(self.release.then_some("--release"));
        run::loudly("Windows program", &mut cargo)?;
        let profile = if self.release { "release" } else { "debug" };
        let kept = self.kept("windows", "rebond.exe", &workspace::target().join(WINDOWS).join(profile).join("rebond.exe"))?;
        let bytes = fs::read(&kept).map_err(|error| format!("{}: {error}", kept.display()))?;
        if bytes.starts_with(b"MZ") { Ok(()) } else { Err(format!("{} is no program for Windows", kept.display())) }
    }

    fn kept(&self, system: &str, name: &str, built: &Path) -> Outcome<PathBuf> {
        let folder = self.folder.join(system);
        let kept = folder.join(name);
        fs::create_dir_all(&folder)
            .and_then(|()| fs::copy(built, &kept))
            .map_err(|error| format!("{} → {}: {error}", built.display(), kept.display()))?;
        Ok(kept)
    }

    /// `SHA256SUMS`, of every file made.
    fn checksums(&self) -> Outcome {
        let mut find = Command::new("sh");
        find.args(["-c", "find . -type f ! -name SHA256SUMS | LC_ALL=C sort | xargs -r sha256sum > SHA256SUMS && cat SHA256SUMS"]);
        println!("{}", run::quietly(find.current_dir(&self.folder))?.trim());
        Ok(())
    }
}

/// Fails when a program asks for a newer C library than it says.
fn oldest(program: &Path) -> Outcome {
    let told = run::quietly(Command::new("readelf").args(["-W", "-V"]).arg(program))?;
    let asked = told.split("GLIBC_").skip(1).filter_map(|rest| rest.split(|sign: char| !sign.is_ascii_digit() && sign != '.').next());
    let number = |version: &str| -> Vec<u32> { version.split('.').filter_map(|part| part.parse().ok()).collect() };
    match asked.max_by_key(|version| number(version)) {
        Some(version) if number(version) > number(GLIBC) => Err(format!("the Linux program asks for glibc {version}, not {GLIBC}")),
        _ => Ok(()),
    }
}
