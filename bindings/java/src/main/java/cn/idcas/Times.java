package cn.idcas;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Date;

/** The platform's times are China's. */
final class Times {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private Times() {
    }

    static LocalDateTime inChina(Instant moment) {
        return LocalDateTime.ofInstant(moment, CHINA);
    }

    /** Of java.sql's dates too, which refuse to be an Instant. */
    static LocalDateTime inChina(Date moment) {
        return inChina(Instant.ofEpochMilli(moment.getTime()));
    }

    static String moment(LocalDateTime moment) {
        return moment.format(MOMENT);
    }

    /** Null where a text is in none of the interface's forms. */
    static LocalDateTime read(String text) {
        String trimmed = text.trim();
        try {
            if (trimmed.length() == 10) {
                return LocalDate.parse(trimmed).atTime(LocalTime.MIDNIGHT);
            }
            return trimmed.length() == 19 ? LocalDateTime.parse(trimmed.replace('T', ' '), MOMENT) : null;
        } catch (DateTimeException other) {
            return null;
        }
    }
}
