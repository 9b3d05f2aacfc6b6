#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| aoa_tavle_fuzz::salvage(bytes));
