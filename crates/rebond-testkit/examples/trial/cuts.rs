//! Power cuts: the program works on a file system of its own inside an image file; at a moment drawn by lot it is stopped, and the image is
//! copied as its device had received it by then — what was written and not synced is not in it. The copy is mounted, as after a cut.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::Duration,
};

use rebond_testkit::temp_dir;

use crate::{place::Trial, table::Table};

const HOW: &str = "power cut (ext4)";
const KEPT: &str = "what was confirmed as saved is still there";
const WHOLE: &str = "a restore leaves the old or the new data, complete";

/// A file system in a file, mounted; unmounted when dropped.
struct Mounted(PathBuf);

impl Mounted {
    /// Mounts it; nothing is written to the device but what is asked for (or at the end of a long interval).
    fn of(image: &Path, at: PathBuf) -> Option<Self> {
        fs::create_dir_all(&at).unwrap();
        let mounted = quiet(Command::new("mount").args(["-o", "loop,commit=600"]).arg(image).arg(&at));
        mounted.then_some(Self(at))
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        quiet(Command::new("umount").arg(&self.0));
    }
}

fn quiet(command: &mut Command) -> bool {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}

pub(crate) fn run(trial: &mut Trial, table: &mut Table, cuts: u64) {
    let root = temp_dir();
    let (image, copy) = (root.path().join("disk"), root.path().join("after"));
    fs::File::create(&image).unwrap().set_len(48 << 20).unwrap();
    let made = quiet(Command::new("mkfs.ext4").args(["-q", "-F"]).arg(&image));
    let Some(disk) = Mounted::of(&image, root.path().join("mnt")).filter(|_| made) else {
        return table.untried(KEPT, HOW, "mounting an image needs root and mkfs.ext4");
    };
    let data = disk.0.join("data");
    let archive = root.path().join("all.rebond");
    for _ in 0..5 {
        let name = trial.name();
        assert!(trial.run(&data, &["add", &name]).status.success());
    }
    assert!(trial.run(&data, &["export", archive.to_str().unwrap()]).status.success());
    let saved = trial.people(&data).unwrap();
    let mut confirmed = saved.clone();
    for cut in 0..cuts {
        let restores = cut % 4 == 3;
        let name = trial.name();
        let mut command = if restores {
            trial.command(&data, &["restore", "--force", archive.to_str().unwrap()])
        } else {
            trial.command(&data, &["add", &name])
        };
        let mut child = command.spawn().unwrap();
        if trial.below(3) == 0 {
            std::thread::sleep(Duration::from_micros(trial.below(90_000)));
            quiet(Command::new("kill").args(["-STOP", &child.id().to_string()]));
        } else {
            child.wait().unwrap();
        }
        let ended = child.try_wait().unwrap().is_some_and(|status| status.success());
        // What the device has received, and nothing of what waits in memory.
        fs::copy(&image, &copy).unwrap();
        if !restores && ended {
            confirmed.push(name.clone());
        }
        let found = {
            let after = Mounted::of(&copy, root.path().join("again")).unwrap();
            trial.people(&after.0.join("data"))
        };
        let _ = child.kill();
        let _ = child.wait();
        let before = confirmed.clone();
        let is = |list: &[String]| found.as_ref().is_ok_and(|found| list.iter().all(|name| found.contains(name)));
        let told = found.as_ref().is_err_and(|said| said.contains("rebond restore"));
        if restores {
            let broken = (!(is(&saved) && (ended || is(&before)) || !ended && (is(&before) || told))).then(|| format!("{found:?}"));
            table.tried(WHOLE, HOW, broken);
            // On with the data restored, whatever became of it in the middle.
            let _ = trial.run(&data, &["restore", "--force", archive.to_str().unwrap()]);
            saved.clone_into(&mut confirmed);
            tidy(&data);
            if ended {
                let more = found.as_ref().is_ok_and(|found| found.len() > saved.len());
                table.tried("a confirmed restore stays restored", HOW, more.then(|| format!("{} people", found.as_ref().unwrap().len())));
            }
        } else {
            table.tried(KEPT, HOW, (!is(&confirmed)).then(|| format!("{found:?}")));
        }
    }
}

/// What restores set aside fills a small disk.
fn tidy(data: &Path) {
    for entry in fs::read_dir(data).unwrap().filter_map(Result::ok) {
        if entry.file_name().to_string_lossy().starts_with("rebond-2") {
            fs::remove_file(entry.path()).unwrap();
        }
    }
}
