//! Many at once: connections that ask for one page after another, as fast as they are answered. What leaves: how many a second, and the
//! slowest of a hundred. Not done here: which pages.

use std::thread;
use std::time::{Duration, Instant};

use rebond_testkit::Program;

use crate::sample::Sample;
use crate::{Outcome, ask};

/// How many ask at once.
const CONNECTIONS: usize = 50;
/// For so long.
const SPAN: Duration = Duration::from_secs(4);

/// What many at once were answered.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Crowd {
    /// Answers a second.
    pub(crate) rate: f64,
    /// The time that one in a hundred passes.
    pub(crate) p99: Duration,
}

/// Asks for these pages, each connection beginning with another of them.
pub(crate) fn crowd(program: &Program, paths: &[String], cookie: &str) -> Outcome<Crowd> {
    let start = Instant::now();
    let asked = thread::scope(|scope| {
        let ask = |number: usize| {
            move || -> Outcome<Vec<Duration>> {
                let mut connection = program.connect();
                let mut times = Vec::new();
                for path in paths.iter().cycle().skip(number) {
                    if start.elapsed() > SPAN {
                        break;
                    }
                    let begun = Instant::now();
                    ask::get(&mut connection, path, cookie)?;
                    times.push(begun.elapsed());
                }
                Ok(times)
            }
        };
        let threads: Vec<_> = (0..CONNECTIONS).map(|number| scope.spawn(ask(number))).collect();
        threads
            .into_iter()
            .map(|thread| thread.join().unwrap_or_else(|_| Err("a connection broke down".to_owned())))
            .collect::<Outcome<Vec<_>>>()
    });
    let times: Vec<Duration> = asked?.into_iter().flatten().collect();
    let rate = times.len() as f64 / start.elapsed().as_secs_f64();
    Ok(Crowd { rate, p99: Sample::of(times, None).p99() })
}
