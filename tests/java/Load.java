import cn.idcas.IdcasClient;
import cn.idcas.LoadException;
import java.io.PrintStream;

/** Loads the library and says what came of it: its version, or why it does not load. */
final class Load {
    private Load() {
    }

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, "UTF-8");
        try {
            out.println("loaded " + IdcasClient.libraryVersion());
        } catch (LoadException failure) {
            out.println(failure.getCode() + " " + failure.getKind() + " " + failure.getMsg() + " " + failure.getHint() + " " + failure.getDetail());
        }
    }
}
