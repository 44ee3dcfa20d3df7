package cn.idcas;

import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Texts on their way between Java and the library, in UTF-8 whatever file.encoding and jna.encoding are.
 */
final class Texts {
    private Texts() {
    }

    /** A text with its NUL. What the library cannot be given is refused, neither cut off nor replaced. */
    static byte[] passed(String text) {
        if (text == null) {
            return null;
        }
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("文本中含有 NUL 字符。 / a text contains a NUL character.");
        }
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().onMalformedInput(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(text));
            return Arrays.copyOf(Arrays.copyOf(bytes.array(), bytes.limit()), bytes.limit() + 1);
        } catch (CharacterCodingException half) {
            throw halfACharacter();
        }
    }

    static IllegalArgumentException halfACharacter() {
        return new IllegalArgumentException("文本中含有不成对的代理项（半个字符）。 / a text contains half a surrogate pair.");
    }

    /** A text of the library's, which is then released, even where it cannot be read. */
    static String taken(Pointer text) {
        if (text == null) {
            return "";
        }
        try {
            int length = Functions.idcas_text_length(text);
            return length <= 0 ? "" : new String(text.getByteArray(0, length), StandardCharsets.UTF_8);
        } finally {
            Functions.idcas_free_string(text);
        }
    }

    /** A member's name inside a JSON pointer. */
    static String member(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
