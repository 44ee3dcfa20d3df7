//! The examples of the specification's appendix, byte for byte.

mod common;

#[test]
fn triple_des_gives_the_values_of_the_example_addresses() {
    let sandbox = common::start();
    for (plain, base64) in [
        ("1", "lpeFKtXZ1kc="),
        ("SD-1601013025", "doH/Xf73VKJgK6QOJMvuWg=="),
        ("2470", "vvw30jQ1sjE="),
        ("RIS", "6hBuR3av+zI="),
        ("2019-11-01", "rpXMBIcxoZ7l4kYGnPgctQ=="),
        ("2019-11-02", "rpXMBIcxoZ4aHMYWvn/LpQ=="),
        ("2402", "mQ3OZ5VwkhQ="),
        ("acc123", "W4TzqL72se4="),
        ("221", "36ynFgk4lxE="),
    ] {
        assert_eq!(sandbox.encrypt(plain), base64);
        assert_eq!(sandbox.decrypt(base64).as_deref(), Some(plain));
    }
}

#[test]
fn triple_des_gives_step_3_of_the_appendix() {
    let sandbox = common::start();
    let json = r#"{"work_no":"001","org_code":"2470","med_rec_no":"","visit_id":"","accession_number":"SD-53242","id_card_no":"","patient_name":"","placer_order_no":""}"#;
    assert_eq!(
        sandbox.encrypt(json),
        "R8DHV1doOCP2q3ymxuQZxI2apra5vgW2GM1XKWVsu/KXaetkL2MLjfw4h6mY2A/7JT75uZ4Q9V9Zp5xltSTIGjnnBWG/yImKpW8rNelp+qwEoupCuBbF5QC4sWL4fOVYqbJ0lX/TM1htLm8D4Yn694HViUGRJn/daPaQeyGv/9DLCmdotwYE2ALctnDsf7Q49h+pGVHAPH0="
    );
}

#[test]
fn md5_gives_the_signatures_of_the_examples() {
    let sandbox = common::start();
    assert_eq!(
        sandbox.sign("TokenValue", "SevValue", "2020-05-01 12:09:22"),
        "05459fbafa3d4d80f9f40b28b727b3ee"
    );
    // 重复检查检验提醒: the page without a token.
    let sev = "g9G5bdqXADHdEj7YYrJzhqzUzKNnigfKyW1inHyjIeMec+o8s9sISj34uKmO32arNJTA4hBKkAFS2xfdCMhhQhcn3DdT1c6pGTayhYWBZfLLBfabnajgoc2Ngv0+RcDSm2QB5L/zeigz2+ZafnW+ebZkQ3eqeXOobpZw0rbO7McZ5mTTUhcxiKvlhHwvbI9Pen7ErgncmYJB+3Sib9zmXt66XjnwYcn4/R42YElD9yjQS9PO08R8kMRPfKM3kezjSoZjsLSg0lZpU+OS/ZhdxXpPiFRfsBRBzJVYzWh5gGaIvPS5CS8tTSXXfIT0srt0EE6mLTAY6hhWb8ZJUadwrQ==";
    assert_eq!(
        sandbox.sign("", sev, "2021-06-17 09:00:00"),
        "2a473b73d482724f741205588957dfa0"
    );
}

#[test]
fn rsa_encrypts_to_one_block_that_only_the_platform_reads() {
    let sandbox = common::start();
    let one = sandbox.rsa_encrypt("880001").expect("fits");
    assert_eq!(one.len(), 344);
    assert_ne!(Some(one), sandbox.rsa_encrypt("880001"), "random padding");
    assert_eq!(
        sandbox.rsa_encrypt(&"x".repeat(246)),
        None,
        "longer than a block"
    );
}
