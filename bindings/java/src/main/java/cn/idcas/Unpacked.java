package cn.idcas;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;

/**
 * Takes the library out of the jar, once for each of its versions, into a folder in which only this account may write. What is
 * loaded has the hash that the jar records. Processes do not wait for each other: each writes a file of its own and moves it to
 * the library's name in one step, so that the name never stands for half a file.
 */
final class Unpacked {
    /** A folder to take the library out to, before any other; the property before the variable. */
    static final String PROPERTY = "idcas.directory";
    static final String VARIABLE = "IDCAS_DIRECTORY";
    private static final String FOLDER = "/cn/idcas/native/" + Platform.RESOURCE_PREFIX + "/";

    private Unpacked() {
    }

    static String name() {
        return Platform.isWindows() ? "idcas.dll" : "libidcas.so";
    }

    static boolean isInside() {
        return Unpacked.class.getResource(FOLDER + name()) != null;
    }

    static NativeLibrary open() {
        String hash = recorded();
        StringBuilder tried = new StringBuilder();
        Throwable last = null;
        List<Path> bases = bases();
        for (Path base : bases) {
            try {
                // A folder that is named is its owner's affair, who may be an administrator.
                if (base != null && named() == null) {
                    own(base);
                }
                return base == null ? once(hash) : Library.open(file(base.resolve(hash.substring(0, 16)), hash));
            } catch (IOException | SecurityException | UnsupportedOperationException failure) {
                last = failure;
                tried.append(tried.length() == 0 ? "" : "; ").append(base == null ? "a new folder / 新目录" : base.toString()).append(" (").append(failure.getClass().getSimpleName()).append(')');
            } catch (LoadException failure) {
                // Of a folder whose files may not run, another one may let them.
                last = failure;
                tried.append(tried.length() == 0 ? "" : "; ").append(base == null ? "a new folder / 新目录" : base.toString()).append(" (").append(failure.getDetail()).append(')');
            }
        }
        if (last instanceof LoadException) {
            throw (LoadException) last;
        }
        throw LoadFailure.notWritten(tried.toString(), last);
    }

    private static String recorded() {
        try (InputStream in = Unpacked.class.getResourceAsStream(FOLDER + "sha256")) {
            String hash = in == null ? "" : new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII)).readLine();
            if (hash != null && hash.matches("[0-9a-f]{64}")) {
                return hash;
            }
        } catch (IOException failure) {
            // Told as what it is: a jar that cannot be read.
        }
        throw LoadFailure.damagedJar(FOLDER + name());
    }

    private static String named() {
        String named = System.getProperty(PROPERTY, System.getenv(VARIABLE));
        return named == null || named.isEmpty() ? null : named;
    }

    /** From a folder for this process alone, where no other will do: somebody else may have taken their names. */
    private static NativeLibrary once(String hash) throws IOException {
        Path folder = Files.createTempDirectory("idcas");
        Path inside = folder.resolve(hash.substring(0, 16));
        try {
            return Library.open(file(inside, hash));
        } finally {
            // Linux needs the file no longer; Windows keeps it while it is loaded.
            for (Path each : new Path[] {inside.resolve(name()), inside, folder}) {
                try {
                    Files.deleteIfExists(each);
                } catch (IOException inUse) {
                    break;
                }
            }
        }
    }

    /** Where to take it out to, the best first; null stands for a new folder. */
    private static List<Path> bases() {
        List<Path> found = new ArrayList<>();
        if (named() != null) {
            add(found, named());
            return found;
        }
        if (Platform.isWindows()) {
            add(found, System.getenv("LOCALAPPDATA"), "idcas");
        } else {
            add(found, System.getenv("XDG_CACHE_HOME"), "idcas");
            add(found, System.getProperty("user.home"), ".cache", "idcas");
        }
        add(found, System.getProperty("java.io.tmpdir"), "idcas-" + System.getProperty("user.name", "").replaceAll("[^A-Za-z0-9_-]", "_"));
        found.add(null);
        return found;
    }

    private static void add(List<Path> found, String first, String... more) {
        try {
            Path path = first == null || first.isEmpty() ? null : Paths.get(first, more);
            if (path != null && path.isAbsolute()) {
                found.add(path);
            } else if (path != null && more.length == 0) {
                found.add(path.toAbsolutePath());
            }
        } catch (InvalidPathException failure) {
            // No folder's name.
        }
    }

    /** The library's file, whose content has been checked. */
    static Path file(Path folder, String hash) throws IOException {
        own(folder);
        Path library = folder.resolve(name());
        if (Files.isRegularFile(library, LinkOption.NOFOLLOW_LINKS) && hash.equals(hashOf(library))) {
            return library;
        }
        Path part = Files.createTempFile(folder, "part", null);
        try {
            if (!hash.equals(copy(part))) {
                throw LoadFailure.damagedJar(FOLDER + name());
            }
            move(part, library, hash);
        } finally {
            Files.deleteIfExists(part);
        }
        return library;
    }

    private static void move(Path part, Path library, String hash) throws IOException {
        try {
            Files.move(part, library, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException failure) {
            throw failure;
        } catch (IOException failure) {
            // On Windows a library that is in use cannot be replaced; another process may have just put it there.
            if (!Files.isRegularFile(library, LinkOption.NOFOLLOW_LINKS) || !hash.equals(hashOf(library))) {
                throw failure;
            }
        }
    }

    /** Makes the folder, for this account alone; one of somebody else's is refused. */
    private static void own(Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            create(folder);
        }
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(folder + ": not a folder");
        }
        Path probe = Files.createTempFile(folder, "mine", null);
        UserPrincipal mine;
        try {
            mine = Files.getOwner(probe, LinkOption.NOFOLLOW_LINKS);
        } finally {
            Files.delete(probe);
        }
        if (!mine.equals(Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS))) {
            throw new SecurityException(folder + ": another account's folder");
        }
        PosixFileAttributeView posix = Files.getFileAttributeView(folder, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (posix != null && !posix.readAttributes().permissions().equals(PosixFilePermissions.fromString("rwx------"))) {
            // What others could have put there is checked by its hash afterwards.
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static void create(Path folder) throws IOException {
        boolean posix = Files.getFileAttributeView(folder.getParent(), PosixFileAttributeView.class) != null;
        try {
            if (posix) {
                Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                return;
            }
            Files.createDirectory(folder);
        } catch (java.nio.file.FileAlreadyExistsException another) {
            return;
        }
        AclFileAttributeView acl = Files.getFileAttributeView(folder, AclFileAttributeView.class);
        if (acl != null) {
            acl.setAcl(Collections.singletonList(AclEntry.newBuilder().setType(AclEntryType.ALLOW).setPrincipal(acl.getOwner())
                    .setFlags(AclEntryFlag.DIRECTORY_INHERIT, AclEntryFlag.FILE_INHERIT)
                    .setPermissions(EnumSet.allOf(AclEntryPermission.class)).build()));
        }
    }

    /** Writes the jar's library into a file; returns its hash. */
    private static String copy(Path to) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = Unpacked.class.getResourceAsStream(FOLDER + name()); OutputStream out = Files.newOutputStream(to)) {
            byte[] piece = new byte[1 << 16];
            for (int read = in.read(piece); read > 0; read = in.read(piece)) {
                digest.update(piece, 0, read);
                out.write(piece, 0, read);
            }
        }
        return hex(digest);
    }

    private static String hashOf(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] piece = new byte[1 << 16];
            for (int read = in.read(piece); read > 0; read = in.read(piece)) {
                digest.update(piece, 0, read);
            }
        }
        return hex(digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String hex(MessageDigest digest) {
        StringBuilder text = new StringBuilder();
        for (byte each : digest.digest()) {
            text.append(Character.forDigit(each >> 4 & 0xf, 16)).append(Character.forDigit(each & 0xf, 16));
        }
        return text.toString();
    }
}
