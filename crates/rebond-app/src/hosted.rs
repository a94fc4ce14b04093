//! Rebond at an address: who may come in, by a code sent to them; the devices that are inside; accounts that end. These verbs have no desk, for
//! they are asked before it is known whose it would be, or about an account as a whole. What enters: prints of secrets, never secrets. Not done
//! here: making secrets, cookies, pages (the door), carrying mail (the binary).

mod ask;
mod come_in;
mod devices;
mod leave;
mod office;
mod retention;
mod sign_up;
mod works;

pub use ask::{AskForCode, AwaitedCode, CodeToSend, Sending};
pub use come_in::{ComeIn, Entered, TypeCode};
pub use devices::{EndDevices, FindDevice, ForgetDevices, ListDevices, LoginOf, RenameDevice, ShareDevice, UseDevice};
pub use leave::{HasLeft, Leave, Why};
pub use office::{Notice, Office, Relay};
pub use rebond_store::hosted::{
    codes::{Asked, LIFE as CODE_LIFE, Tried},
    logins::Login,
    sessions::Session,
};
pub use retention::{Kept, Retention};
pub use sign_up::{LoginAddress, SignUp};
pub use works::Worker;
