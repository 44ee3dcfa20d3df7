//! Why a parameter does not decrypt, in words that lead to the line of code to fix.

use crate::crypto::{DecryptError, Mistake};
use crate::said::{Said, said};

pub fn why_not_decrypted(name: &str, sent: &str, error: DecryptError) -> Said {
    if sent.contains('%') {
        return said!(
            "{name} 被 URL 编码了两次（解码一次后仍含 %）",
            "{name} was percent-encoded twice (it still contains % after decoding)"
        );
    }
    match error {
        DecryptError::Spaces => said!(
            "{name} 中有空格：Base64 中的“+”未做 URL 编码（应为 %2B）",
            "{name} contains spaces: a + of its Base64 was not percent-encoded (%2B)"
        ),
        DecryptError::Base64 => said!(
            "{name} 不是 Base64（可能未加密）",
            "{name} is not Base64 (it may not be encrypted)"
        ),
        DecryptError::Decrypt => said!(
            "{name} 无法解密：请检查密钥、初始向量、CBC 模式和 PKCS#7 填充",
            "{name} does not decrypt: check the key, the IV, the CBC mode and the PKCS#7 padding"
        ),
        DecryptError::Utf8 => said!(
            "{name} 解密后不是 UTF-8 文本（加密前可能是 GBK 编码）",
            "{name} decrypts, but not to UTF-8 (it may have been GBK before encryption)"
        ),
        DecryptError::Mistake(mistake) => {
            let mistakes = words(mistake);
            said!(
                "{name} 的加密方式不正确：{mistakes}",
                "{name} is encrypted incorrectly: {mistakes}",
                mistakes
            )
        }
    }
}

fn words(mistake: Mistake) -> Said {
    let mut found = Vec::new();
    if mistake.repeated_key {
        found.push(said!(
            "16 字节密钥被循环补成 K1 K2 K1，应在末尾补零至 24 字节",
            "the 16-byte key was extended to K1 K2 K1, but must be padded with zero bytes to 24"
        ));
    }
    if mistake.ecb {
        found.push(said!(
            "使用了 ECB 模式，应为 CBC",
            "the mode was ECB, but must be CBC"
        ));
    }
    if mistake.no_iv {
        found.push(said!(
            "初始向量为全零，应为 des_iv",
            "the IV was all zeros, but must be des_iv"
        ));
    }
    Said::join(found, &said!("；", "; "))
}
