//! Where no window can come the program says why and what to do, and ends in order.

use std::process::Command;

#[test]
fn without_a_display_it_says_so_and_ends_with_one() {
    let home = tempfile::tempdir().unwrap();
    for renderer in ["glow", "wgpu"] {
        let output = Command::new(env!("CARGO_BIN_EXE_aoa-tavle"))
            .arg("--home")
            .arg(home.path())
            .args(["--renderer", renderer])
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("WAYLAND_SOCKET")
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert!(
            said.contains("aoa-tavle:") && !said.contains("panicked"),
            "{said}"
        );
    }
}
