package cn.idcas;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.Paths;

/** Finds and loads the library: the file that is named, else the one inside the jar, else the system's. */
final class Library {
    /** A path here counts, and no other; the property before the variable. */
    static final String PROPERTY = "idcas.library";
    static final String VARIABLE = "IDCAS_LIBRARY";
    private static final int EXPECTED_ABI = 1;
    private static volatile boolean loaded;

    private Library() {
    }

    static void load() {
        if (!loaded) {
            loadOnce();
        }
    }

    private static synchronized void loadOnce() {
        if (loaded) {
            return;
        }
        jna();
        String named = System.getProperty(PROPERTY, System.getenv(VARIABLE));
        if (named != null && !named.isEmpty()) {
            use(open(path(named)), named);
        } else if (Unpacked.isInside()) {
            use(Unpacked.open(), Unpacked.name());
        } else {
            use(systems(), Unpacked.name());
        }
        loaded = true;
    }

    /** What JNA itself lacks must not be taken for what the library lacks. */
    private static void jna() {
        try {
            if (Native.POINTER_SIZE > 0) {
                return;
            }
        } catch (LinkageError failure) {
            throw LoadFailure.jna(failure);
        }
    }

    private static Path path(String named) {
        try {
            return Paths.get(named);
        } catch (InvalidPathException failure) {
            throw LoadFailure.missing(named, failure);
        }
    }

    static NativeLibrary open(Path file) {
        if (!Files.exists(file)) {
            throw LoadFailure.missing(file.toString(), null);
        }
        try {
            return NativeLibrary.getInstance(file.toAbsolutePath().toString());
        } catch (UnsatisfiedLinkError failure) {
            throw LoadFailure.of(file, failure);
        }
    }

    private static NativeLibrary systems() {
        String[] names = Platform.isWindows() ? new String[] {"idcas"} : new String[] {"libidcas.so.0", "idcas"};
        UnsatisfiedLinkError first = null;
        for (String name : names) {
            try {
                return NativeLibrary.getInstance(name);
            } catch (UnsatisfiedLinkError failure) {
                first = first == null ? failure : first;
            }
        }
        throw LoadFailure.notInside(first);
    }

    /** Binds every function; a library that lacks one is older than this package. */
    private static void use(NativeLibrary library, String named) {
        int abi;
        try {
            library.getFunction("idcas_abi_version");
        } catch (UnsatisfiedLinkError failure) {
            throw LoadFailure.another(named, failure);
        }
        try {
            Native.register(Functions.class, library);
            abi = Functions.idcas_abi_version();
        } catch (UnsatisfiedLinkError failure) {
            throw LoadFailure.outdated(named, failure);
        }
        if (abi < EXPECTED_ABI) {
            throw LoadFailure.outdated(named, null);
        }
    }
}
