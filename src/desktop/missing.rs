//! What a machine without a window lacks, by the name of the package that brings it.

use std::path::{Path, PathBuf};

/// Libraries that are opened at run time, and the Debian packages they come in.
const LIBRARIES: [(&str, &str); 6] = [
    ("libxkbcommon.so.0", "libxkbcommon0"),
    ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    ("libX11.so.6", "libx11-6"),
    ("libX11-xcb.so.1", "libx11-xcb1"),
    ("libXcursor.so.1", "libxcursor1"),
    ("libXi.so.6", "libxi6"),
];

/// What OpenGL and Vulkan need; one of the two is enough.
const DRAWING: [(&str, &str); 3] = [
    ("libEGL.so.1", "libegl1"),
    ("libGL.so.1", "libgl1"),
    ("libvulkan.so.1", "libvulkan1"),
];

/// The drivers that draw without a graphics card.
const DRIVERS: [&str; 2] = ["libgl1-mesa-dri", "mesa-vulkan-drivers"];

/// Whether there is a screen to open a window on. Other systems always have one.
pub fn has_display() -> bool {
    !cfg!(target_os = "linux")
        || ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"]
            .iter()
            .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// The packages of what is opened at run time and is not there. Empty where all is there, and on other systems.
pub fn packages() -> Vec<&'static str> {
    lacking(&LIBRARIES)
}

/// The packages to try when a window opened but nothing can draw in it.
pub fn drawing_packages() -> Vec<&'static str> {
    let mut packages = lacking(&DRAWING);
    packages.extend(DRIVERS);
    packages
}

fn lacking(libraries: &[(&str, &'static str)]) -> Vec<&'static str> {
    if !cfg!(target_os = "linux") {
        return Vec::new();
    }
    let folders = folders();
    libraries
        .iter()
        .filter(|(file, _)| !folders.iter().any(|folder| folder.join(file).exists()))
        .map(|(_, package)| *package)
        .collect()
}

/// Where the system looks for libraries.
fn folders() -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = std::env::var_os("LD_LIBRARY_PATH")
        .map(|list| std::env::split_paths(&list).collect())
        .unwrap_or_default();
    for root in ["/lib", "/usr/lib", "/lib64", "/usr/lib64", "/usr/local/lib"] {
        let root = Path::new(root);
        folders.push(root.to_owned());
        folders.push(root.join(format!("{}-linux-gnu", std::env::consts::ARCH)));
        folders.push(root.join("arm-linux-gnueabihf"));
    }
    folders
}
