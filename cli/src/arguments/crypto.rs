//! The commands of `idcas crypto`.

use clap::{Arg, Command};
use idcas::said;

use super::{Words, json};

pub(super) fn crypto(words: &Words) -> Command {
    let text = || {
        words
            .argument(
                "text",
                said!("文本", "TEXT"),
                said!(
                    "文本；@文件 取自文件，- 表示标准输入",
                    "the text; @FILE takes it from a file, - is the standard input"
                ),
            )
            .required(true)
    };
    let part = |name, help| {
        words
            .option(name, said!("文本", "TEXT"), help)
            .required(true)
    };
    let signed = |command: Command| {
        command
            .arg(part(
                "token",
                said!("token，URL 编码之前", "token, before URL encoding"),
            ))
            .arg(part(
                "sev",
                said!("sev，URL 编码之前", "sev, before URL encoding"),
            ))
            .arg(part(
                "timestamp",
                said!(
                    "timestamp，如 2020-05-01 12:09:22",
                    "timestamp, such as 2020-05-01 12:09:22"
                ),
            ))
    };
    let mut crypto = words
        .command(
            "crypto",
            said!("加密、解密、签名，显示每一步的中间值，便于与自己的代码逐步核对", "encrypts, decrypts and signs, and shows each value on the way, to lay beside one's own code's"),
        )
        .disable_help_subcommand(true)
        .subcommand_required(true)
        .subcommand_value_name(words.of(said!("命令", "COMMAND")))
        .subcommand_help_heading(words.of(said!("命令", "Commands")));
    for key in keys(words) {
        crypto = crypto.arg(key);
    }
    crypto
        .arg(words.flag("test-keys", said!("用规范中印出的测试密钥，不读配置", "the test keys that the specification prints, and no configuration")).global(true))
        .arg(json(words).global(true))
        .subcommand(words.command("encrypt", said!("TripleDES 加密", "encrypts by TripleDES")).arg(text()))
        .subcommand(words.command("decrypt", said!("TripleDES 解密", "decrypts by TripleDES")).arg(text()))
        .subcommand(signed(words.command("sign", said!("计算页面签名", "signs as a page's link is signed"))))
        .subcommand(
            signed(words.command("verify", said!("核对页面签名", "checks a signature")))
                .arg(part("sign", said!("要核对的签名", "the signature to check"))),
        )
        .subcommand(
            words
                .command("sev", said!("RSA 加密账号ID（sev）；未配置公钥时向平台获取", "encrypts an account id (sev) by RSA; the key is asked of the platform where none is configured"))
                .arg(text()),
        )
}

/// Keys that are given instead of a configuration.
fn keys(words: &Words) -> [Arg; 4] {
    let value = said!("值或@文件", "VALUE|@FILE");
    [
        ("des-key", said!("TripleDES 密钥", "TripleDES key")),
        (
            "des-iv",
            said!("TripleDES 初始向量", "TripleDES initialisation vector"),
        ),
        ("md5-key", said!("MD5 签名密钥", "MD5 signature key")),
        ("rsa-public-key", said!("RSA 公钥", "RSA public key")),
    ]
    .map(|(name, help)| words.option(name, value, help).global(true))
}
