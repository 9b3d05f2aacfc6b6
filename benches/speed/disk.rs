//! What saving and looking cost on the disk of this machine, beside the least a program can do: write the same bytes to a new
//! file, wait until they are on the disk, and rename it over the old one.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use aoa_tavle::model::{Case, Edit, generate};
use aoa_tavle::store::format::encode;
use aoa_tavle::store::{
    Care, Ground, KeepVersions, Look, Over, RealDisk, Request, SaveId, Watch, Who, look, open, save,
};
use criterion::Criterion;
use uuid::Uuid;

/// Two ordinary sizes: a case of some months, and one far beyond any.
const SIZES: [(&str, usize); 2] = [("60 KB", 100), ("12 MB", 20_000)];

fn plain(path: &Path, bytes: &[u8]) {
    let temporary = path.with_extension("tmp");
    let mut file = File::create_new(&temporary).unwrap();
    file.write_all(bytes).unwrap();
    file.sync_all().unwrap();
    drop(file);
    fs::rename(&temporary, path).unwrap();
}

fn who() -> Who {
    Who {
        user: "Maja".to_owned(),
        machine: "Skranke 2".to_owned(),
        session: Uuid::now_v7(),
    }
}

/// The case with another alias, as an edit of it.
fn renamed(case: &Case, alias: &str) -> Case {
    let mut child = case.child.clone();
    alias.clone_into(&mut child.alias);
    let edit = Edit::SetChild(Box::new(child));
    case.with(&edit, &super::stamp()).unwrap()
}

/// How often the first of two takes the time of the second.
struct Ratio {
    first: Duration,
    second: Duration,
}

impl Ratio {
    const fn new() -> Self {
        Self {
            first: Duration::ZERO,
            second: Duration::ZERO,
        }
    }

    fn say(&self, name: &str) {
        let ratio = self.first.as_secs_f64() / self.second.as_secs_f64();
        println!("{name}: {ratio:.2} times a plain write, sync and rename of the same bytes");
    }
}

fn timed(deed: impl FnOnce()) -> Duration {
    let start = Instant::now();
    deed();
    start.elapsed()
}

/// Saving a case whose file nobody else touched, and looking at it, each beside the plain write.
pub fn saving(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("disk");
    group.sample_size(10);
    let who = who();
    for (name, entries) in SIZES {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("S-2026-0042.ron");
        let other = folder.path().join("plain.ron");
        let case = generate::entries(entries);
        let states = [renamed(&case, "A"), renamed(&case, "B")].map(Arc::new);
        let bytes = encode(&case, &[SaveId::fresh()]).unwrap();
        plain(&other, &bytes);

        let request = Request::new(&path, &states[0], Over::Nothing, &who);
        let mut ground: Ground = save(&RealDisk, &request, &|_| {}).unwrap().ground;
        let mut turn = 0;
        let mut ratio = Ratio::new();
        group.bench_function(format!("save {name}"), |bencher| {
            bencher.iter_custom(|rounds| {
                let mut total = Duration::ZERO;
                for _ in 0..rounds {
                    ratio.second += timed(|| plain(&other, &bytes));
                    turn += 1;
                    let grounds = [ground.clone()];
                    let request = Request {
                        versions: Some(KeepVersions::OneYear),
                        ..Request::new(&path, &states[turn % 2], Over::Grounds(&grounds), &who)
                    };
                    total += timed(|| ground = save(&RealDisk, &request, &|_| {}).unwrap().ground);
                }
                ratio.first += total;
                total
            });
        });
        ratio.say(&format!("save {name}"));

        let ground = open(&RealDisk, &path).unwrap().ground;
        for (care, what) in [(Care::Usual, "look at"), (Care::Thorough, "read again")] {
            let mut watch = Watch::default();
            let mut ratio = Ratio::new();
            group.bench_function(format!("{what} {name}"), |bencher| {
                bencher.iter_custom(|rounds| {
                    let mut total = Duration::ZERO;
                    for _ in 0..rounds {
                        total += timed(|| {
                            let found = look(&RealDisk, &path, &ground, &mut watch, care);
                            assert!(matches!(found, Look::Same));
                        });
                    }
                    ratio.first += total;
                    let writes = rounds.min(20);
                    let plain = timed(|| (0..writes).for_each(|_| plain(&other, &bytes)));
                    ratio.second += plain.mul_f64(rounds as f64 / writes as f64);
                    total
                });
            });
            ratio.say(&format!("{what} {name}"));
        }
    }
    group.finish();
}
