//! Reads the command line and starts the window, or checks files without one.

use std::path::PathBuf;
use std::process::ExitCode;

use aoa_tavle::app::check::check;
use aoa_tavle::app::question::After;
use aoa_tavle::desktop::start::{NoWindow, Wishes, run};
use aoa_tavle::lang::Lang;
use aoa_tavle::store::settings::Renderer;
use aoa_tavle::store::{Home, RealDisk};
use aoa_tavle::text::Words;
use lexopt::prelude::{Long, Short, Value, ValueExt as _};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// What to do.
enum Task {
    Open(Wishes),
    Check(Vec<PathBuf>, Lang),
    Say(String),
}

fn main() -> ExitCode {
    env_logger::Builder::from_env(env_logger::Env::default().filter_or("RUST_LOG", "off")).init();
    match task(lexopt::Parser::from_env()) {
        Ok(Task::Open(wishes)) => match run(&wishes) {
            Ok(()) => ExitCode::SUCCESS,
            Err(NoWindow(words)) => {
                eprintln!("aoa-tavle: {words}");
                ExitCode::FAILURE
            }
        },
        Ok(Task::Check(paths, lang)) => {
            match check(&RealDisk, &paths, lang, &mut std::io::stdout().lock()) {
                Ok(outcome) => ExitCode::from(outcome.exit_code()),
                Err(_) => ExitCode::from(2),
            }
        }
        Ok(Task::Say(words)) => {
            println!("{words}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            let words = Words::of(Lang::from_system());
            eprintln!("aoa-tavle: {error}");
            eprintln!("{}", words.t("command-line-help"));
            ExitCode::from(2)
        }
    }
}

fn task(mut parser: lexopt::Parser) -> Result<Task, lexopt::Error> {
    let mut wishes = Wishes::default();
    let mut home = None;
    let mut lang = None;
    let mut checks = None;
    while let Some(argument) = parser.next()? {
        match argument {
            Long("help") | Short('h') => {
                let words = Words::of(lang.unwrap_or_else(Lang::from_system));
                return Ok(Task::Say(words.t("command-line-help").to_owned()));
            }
            Long("version") | Short('V') => {
                let version = concat!("aoa-tavle ", env!("CARGO_PKG_VERSION"));
                return Ok(Task::Say(version.to_owned()));
            }
            Long("example") => wishes.show = Some(After::Example),
            Long("home") => home = Some(PathBuf::from(parser.value()?)),
            Long("renderer") => {
                wishes.renderer = Some(parser.value()?.parse_with(|name| match name {
                    "glow" => Ok(Renderer::Glow),
                    "wgpu" => Ok(Renderer::Wgpu),
                    _ => Err("glow, wgpu"),
                })?);
            }
            Long("lang") => {
                lang = Some(parser.value()?.parse_with(|tag| {
                    Lang::ALL
                        .into_iter()
                        .find(|lang| lang.tag() == tag)
                        .ok_or("da, en")
                })?);
            }
            Value(word) if word == "check" && checks.is_none() && wishes.show.is_none() => {
                checks = Some(Vec::new());
            }
            Value(path) => match &mut checks {
                Some(paths) => paths.push(PathBuf::from(path)),
                None if wishes.show.is_none() => {
                    wishes.show = Some(After::Open(PathBuf::from(path)));
                }
                None => return Err(Value(path).unexpected()),
            },
            other => return Err(other.unexpected()),
        }
    }
    if let Some(paths) = checks {
        return Ok(Task::Check(paths, lang.unwrap_or_else(Lang::from_system)));
    }
    wishes.lang = lang;
    wishes.home = Home::find(home);
    Ok(Task::Open(wishes))
}
