package cn.idcas;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An answer's JSON, which the library parses when it is first read. However many answers a program keeps, no more than
 * MOST_OPEN documents are open; one that was closed to make room is parsed again when it is read again.
 */
final class Document {
    private static final int MOST_OPEN = 256;
    private static final Open[] RECENT = new Open[MOST_OPEN];
    private static final ReferenceQueue<Document> FORGOTTEN = new ReferenceQueue<>();
    /** Those that have to be closed once their document is forgotten. */
    private static final Set<Open> OPEN = ConcurrentHashMap.newKeySet();
    private static int next;
    /** The client that documents are read through: it has no platform. */
    private static int reader;

    /** What the library has open; it outlives the document until it is closed. */
    private static final class Open extends WeakReference<Document> {
        private int handle;

        Open(Document document, int handle) {
            super(document, FORGOTTEN);
            this.handle = handle;
        }

        synchronized void close() {
            if (handle > 0) {
                Functions.idcas_json_close(handle);
                handle = 0;
            }
            OPEN.remove(this);
        }

        /** Null once it is closed. */
        synchronized String get(byte[] pointer) {
            return handle > 0 ? Texts.taken(Functions.idcas_json_get(handle, pointer)) : null;
        }

        synchronized Integer count(byte[] pointer) {
            return handle > 0 ? Functions.idcas_json_count(handle, pointer) : null;
        }
    }

    final String json;
    private Open open;

    Document(String json) {
        this.json = json;
    }

    /** "" where there is nothing. */
    String get(String pointer) {
        byte[] passed = Texts.passed(pointer);
        while (true) {
            String found = opened().get(passed);
            if (found != null) {
                return found;
            }
        }
    }

    /** -1 where there is nothing. */
    int count(String pointer) {
        byte[] passed = Texts.passed(pointer);
        while (true) {
            Integer found = opened().count(passed);
            if (found != null) {
                return found;
            }
        }
    }

    private synchronized Open opened() {
        if (open != null && OPEN.contains(open)) {
            return open;
        }
        closeForgotten();
        int handle = Functions.idcas_json_parse(reader(), Texts.passed(json));
        if (handle <= 0) {
            throw IdcasException.ofNumber("json", handle);
        }
        open = new Open(this, handle);
        OPEN.add(open);
        keep(open);
        return open;
    }

    private static void keep(Open opened) {
        Open oldest;
        synchronized (RECENT) {
            oldest = RECENT[next];
            RECENT[next] = opened;
            next = (next + 1) % MOST_OPEN;
        }
        if (oldest != null) {
            oldest.close();
        }
    }

    private static void closeForgotten() {
        for (Reference<? extends Document> each = FORGOTTEN.poll(); each != null; each = FORGOTTEN.poll()) {
            ((Open) each).close();
        }
    }

    private static int reader() {
        synchronized (RECENT) {
            if (reader == 0) {
                int[] client = new int[1];
                Library.load();
                Texts.taken(Functions.idcas_init_text(Texts.passed("{}"), Texts.passed("utf-8"), client));
                reader = client[0];
            }
            return reader;
        }
    }
}
