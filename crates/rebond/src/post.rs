//! The user's mail account, in two files of the data folder: `mail.toml`, which may be read and written by hand, and `mail.password`,
//! readable by its owner alone. Never in the database, so that no archive, export or copy of it carries them. Not done here: sending.

use std::{
    fs, io,
    path::{Path, PathBuf},
    pin::Pin,
};

use rebond_app::mail::{Kept, MailAccount, Outcome, Outgoing, Password, Postman, Unreached};
use rebond_mail::{Patience, Trust, send};

use crate::place;

/// Name of the settings' file.
const ACCOUNT: &str = "mail.toml";
/// Name of the password's file.
const PASSWORD: &str = "mail.password";

/// The post of one data folder.
pub(crate) struct Post {
    folder: PathBuf,
}

impl Post {
    /// The post whose settings lie in this folder.
    pub(crate) fn of(folder: &Path) -> Self {
        Self { folder: folder.to_owned() }
    }

    fn password(&self) -> io::Result<Option<Password>> {
        Ok(read(&self.folder.join(PASSWORD))?.as_deref().and_then(Password::parse))
    }
}

impl Postman for Post {
    fn account(&self) -> io::Result<Option<Kept>> {
        let Some(text) = read(&self.folder.join(ACCOUNT))? else { return Ok(None) };
        let wrong = |error: String| io::Error::new(io::ErrorKind::InvalidData, error);
        let account: MailAccount = toml::from_str(&text).map_err(|error| wrong(error.message().to_owned()))?;
        let account = account.check().map_err(|error| wrong(error.to_string()))?;
        Ok(Some(Kept { account, has_password: self.password()?.is_some() }))
    }

    fn keep(&self, account: &MailAccount, password: Option<&Password>) -> io::Result<()> {
        let text = toml::to_string(account).map_err(io::Error::other)?;
        match (&account.username, password) {
            (Some(_), Some(password)) => write(&self.folder, PASSWORD, password.reveal())?,
            (Some(_), None) => {}
            (None, _) => remove(&self.folder.join(PASSWORD))?,
        }
        write(&self.folder, ACCOUNT, &text)
    }

    fn forget(&self) -> io::Result<()> {
        remove(&self.folder.join(PASSWORD))?;
        remove(&self.folder.join(ACCOUNT))
    }

    fn send<'a>(&'a self, outgoing: &'a Outgoing) -> Pin<Box<dyn Future<Output = Outcome> + Send + 'a>> {
        Box::pin(async move {
            let (Ok(Some(kept)), Ok(password)) = (self.account(), self.password()) else {
                return Outcome::NotReached(Unreached::NoAccount);
            };
            send(&kept.account, password.as_ref(), outgoing, Patience::default(), &Trust::system()).await
        })
    }
}

/// The text of a file; `None` when it is not there.
fn read(path: &Path) -> io::Result<Option<String>> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Writes a file whole or not at all, readable by its owner alone from its first moment.
fn write(folder: &Path, name: &str, text: &str) -> io::Result<()> {
    place::write(&folder.join(name), text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use rebond_app::mail::Security;
    use rebond_domain::{EmailAddress, Line};

    fn account(username: Option<&str>) -> MailAccount {
        MailAccount {
            host: Line::parse("smtp.exemple.fr").unwrap(),
            port: 465,
            security: Security::Tls,
            username: username.map(|name| Line::parse(name).unwrap()),
            from: EmailAddress::parse("lea@exemple.fr").unwrap(),
        }
    }

    #[test]
    fn the_password_stays_in_its_own_closed_file() {
        let folder = rebond_testkit::temp_dir();
        let post = Post::of(folder.path());
        assert_eq!(post.account().unwrap(), None);

        post.keep(&account(Some("lea")), Password::parse("clé = \"secrète\"").as_ref()).unwrap();
        assert_eq!(post.account().unwrap(), Some(Kept { account: account(Some("lea")), has_password: true }));
        let settings = fs::read_to_string(folder.path().join(ACCOUNT)).unwrap();
        assert!(!settings.contains("secrète"), "{settings}");
        #[cfg(unix)]
        for name in [ACCOUNT, PASSWORD] {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = fs::metadata(folder.path().join(name)).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600, "{name}");
        }
        // Other settings keep the password; an account without a name has none.
        post.keep(&MailAccount { port: 587, security: Security::StartTls, ..account(Some("lea")) }, None).unwrap();
        assert_eq!(post.password().unwrap().unwrap().reveal(), "clé = \"secrète\"");
        post.keep(&account(None), None).unwrap();
        assert!(post.password().unwrap().is_none());

        post.forget().unwrap();
        post.forget().unwrap();
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn settings_written_by_hand_are_checked_at_the_door() {
        let folder = rebond_testkit::temp_dir();
        let post = Post::of(folder.path());
        let text =
            |security: &str| format!("host = \"smtp.exemple.fr\"\nport = 25\nsecurity = \"{security}\"\nfrom = \"lea@exemple.fr\"\n");
        fs::write(folder.path().join(ACCOUNT), text("start-tls")).unwrap();
        assert!(post.account().unwrap().is_some_and(|kept| !kept.has_password));
        for wrong in [text("none"), text("perhaps"), "host =".to_owned()] {
            fs::write(folder.path().join(ACCOUNT), &wrong).unwrap();
            assert!(post.account().is_err(), "{wrong}");
        }
    }
}
