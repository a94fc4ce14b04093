//! Chains of introductions in a network far larger than anybody's: how long it takes to load, how long an answer takes, what it holds.
//! What leaves: a few lines. It needs no program and no database: `cargo run --release -p rebond-graph --example chains`.
#![expect(clippy::print_stdout, reason = "a measure is to be read")]

use std::time::{Duration, Instant};

use rebond_domain::{Date, PersonId};
use rebond_graph::{Linked, Network, Target};
use uuid::Uuid;

const PEOPLE: u32 = 1_000_000;
const TIES: u32 = 10_000_000;
/// So many people of one place, trade or school know each other.
const COMMUNITY: u32 = 250;
/// So many one knows oneself, in a few communities.
const MINE: u32 = 1_500;
const ANSWERS: usize = 2_000;
const CHAINS: usize = 5;

fn main() {
    let today = Date::constant(2026, 3, 10);
    let people: Vec<PersonId> = (0..PEOPLE).map(|n| PersonId::from(Uuid::from_u128(u128::from(n) << 64))).collect();
    let mut lot = Lot(7);
    let mut mine = vec![u8::MAX; PEOPLE as usize];
    for n in 0..MINE {
        let community = (n % 12) * 311;
        mine[(community * COMMUNITY + lot.below(COMMUNITY)) as usize] = lot.cost();
    }
    let links: Vec<Linked> = (0..TIES).map(|_| link(&mut lot)).collect();
    let targets: Vec<PersonId> = (0..ANSWERS).filter_map(|_| people.get(lot.below(PEOPLE) as usize).copied()).collect();
    let asked = vec![true; PEOPLE as usize];

    let begun = Instant::now();
    let network = Network::of_numbers(people, mine, asked, links.iter().copied());
    let loaded = begun.elapsed();
    let mut times: Vec<Duration> = Vec::with_capacity(targets.len());
    let mut found = 0;
    for person in targets {
        let begun = Instant::now();
        found += network.chains(&[Target { person, known: None }], today, CHAINS).len();
        times.push(begun.elapsed());
    }
    times.sort_unstable();
    let at = |of_ten_thousand: usize| times.get(times.len() * of_ten_thousand / 10_000).copied().unwrap_or_default();
    println!("## Chains of introductions: {PEOPLE} people, {TIES} ties, {CHAINS} best chains");
    println!("| load | bytes a tie | median | p99 | most | chains found of {} |", ANSWERS * CHAINS);
    println!("|---|---|---|---|---|---|");
    println!(
        "| {:.0} ms | {:.1} | {:.0} µs | {:.0} µs | {:.0} µs | {found} |",
        loaded.as_secs_f64() * 1e3,
        network.bytes() as f64 / f64::from(TIES),
        at(5_000).as_secs_f64() * 1e6,
        at(9_900).as_secs_f64() * 1e6,
        at(9_999).as_secs_f64() * 1e6,
    );
}

/// Four of five ties are inside a community, the others anywhere.
fn link(lot: &mut Lot) -> Linked {
    let one = lot.below(PEOPLE);
    let other = if lot.below(5) == 0 { lot.below(PEOPLE) } else { one / COMMUNITY * COMMUNITY + lot.below(COMMUNITY) };
    Linked { one, other, cost: lot.cost(), declined: (false, false) }
}

/// Numbers drawn by lot, the same each time (xorshift*).
struct Lot(u64);

impl Lot {
    fn next(&mut self) -> u32 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 32) as u32
    }

    fn below(&mut self, most: u32) -> u32 {
        ((u64::from(self.next()) * u64::from(most)) >> 32) as u32
    }

    /// Few are close, most are slight and old.
    fn cost(&mut self) -> u8 {
        let closeness = [10, 14, 14, 22, 22, 22, 22, 30][self.below(8) as usize];
        closeness + [0, 2, 3, 4][self.below(4) as usize]
    }
}
