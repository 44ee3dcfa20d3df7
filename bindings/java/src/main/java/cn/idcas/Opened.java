package cn.idcas;

import java.nio.file.Path;

/** A client that the library has opened. It stands between, so that no signature of IdcasClient needs JNA to compile with. */
final class Opened {
    final int handle;
    final Answer answer;

    private Opened(int handle, String answer) {
        this.handle = handle;
        this.answer = new Answer("init", answer);
        if (handle <= 0) {
            throw IdcasException.of(this.answer);
        }
    }

    static Opened json(String configuration) {
        byte[] text = Texts.passed(configuration);
        int[] client = new int[1];
        Library.load();
        String answer = Texts.taken(Functions.idcas_init_text(text, Texts.passed("utf-8"), client));
        return new Opened(client[0], answer);
    }

    static Opened file(Path file) {
        byte[] path = Texts.passed(file.toString());
        int[] client = new int[1];
        Library.load();
        String answer = Texts.taken(Functions.idcas_init_file(path, Texts.passed("utf-8"), client));
        return new Opened(client[0], answer);
    }
}
