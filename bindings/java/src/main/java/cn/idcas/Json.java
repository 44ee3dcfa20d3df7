package cn.idcas;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Map;

/** Parameters and configurations as JSON, in ASCII, so that no text is taken for one in another encoding. */
final class Json {
    private Json() {
    }

    static String of(Map<String, ?> members) {
        StringBuilder json = new StringBuilder("{");
        for (Map.Entry<String, ?> member : members.entrySet()) {
            if (member.getValue() == null) {
                continue;
            }
            if (json.length() > 1) {
                json.append(',');
            }
            write(json, member.getKey());
            json.append(':');
            value(json, member.getKey(), member.getValue());
        }
        return json.append('}').toString();
    }

    private static void value(StringBuilder json, String name, Object value) {
        if (value instanceof Map) {
            @SuppressWarnings("unchecked")
            Map<String, ?> inside = (Map<String, ?>) value;
            json.append(of(inside));
        } else if (value instanceof Boolean || whole(value)) {
            json.append(value);
        } else {
            write(json, text(name, value));
        }
    }

    private static boolean whole(Object value) {
        return value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte || value instanceof BigInteger;
    }

    /** A value that is neither a number nor a truth, as the interface writes it. */
    private static String text(String name, Object value) {
        if (value instanceof CharSequence || value instanceof Path || value instanceof Character) {
            return value.toString();
        }
        if (value instanceof BigDecimal) {
            return ((BigDecimal) value).toPlainString();
        }
        if (value instanceof ValueSet) {
            return ((ValueSet) value).text();
        }
        if (value instanceof LocalDate) {
            return value.toString();
        }
        if (value instanceof LocalDateTime) {
            return Times.moment((LocalDateTime) value);
        }
        if (value instanceof ZonedDateTime) {
            return Times.moment(Times.inChina(((ZonedDateTime) value).toInstant()));
        }
        if (value instanceof OffsetDateTime) {
            return Times.moment(Times.inChina(((OffsetDateTime) value).toInstant()));
        }
        if (value instanceof Instant) {
            return Times.moment(Times.inChina((Instant) value));
        }
        if (value instanceof Date) {
            return Times.moment(Times.inChina((Date) value));
        }
        String kind = value.getClass().getName();
        throw new IllegalArgumentException(name + " 的值不能是 " + kind + "。 / the value of " + name + " cannot be of type " + kind + ".");
    }

    private static void write(StringBuilder json, String text) {
        json.append('"');
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (Character.isSurrogate(unit)) {
                boolean whole = Character.isHighSurrogate(unit) && at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
                if (!whole) {
                    throw Texts.halfACharacter();
                }
                escape(json, unit);
                escape(json, text.charAt(++at));
            } else if (unit == '"' || unit == '\\') {
                json.append('\\').append(unit);
            } else if (unit == 0) {
                throw new IllegalArgumentException("文本中含有 NUL 字符。 / a text contains a NUL character.");
            } else if (unit < ' ' || unit > '~') {
                escape(json, unit);
            } else {
                json.append(unit);
            }
        }
        json.append('"');
    }

    private static void escape(StringBuilder json, char unit) {
        json.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            json.append(Character.forDigit((unit >> shift) & 0xf, 16));
        }
    }
}
