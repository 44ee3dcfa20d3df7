package cn.idcas;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the Java package promises beyond the behaviours that all languages share. Tests CONFIG.json SILENT.json */
final class Tests {
    private static final long GENEROUS_S = 300;
    private static Path config;
    private static Path silent;

    private Tests() {
    }

    private static void equal(Object expected, Object seen) {
        if (!String.valueOf(expected).equals(String.valueOf(seen))) {
            throw new AssertionError("expected " + expected + ", saw " + seen);
        }
    }

    private static void truth(boolean is, Object about) {
        if (!is) {
            throw new AssertionError(about);
        }
    }

    private interface Action {
        void run() throws Exception;
    }

    private static <E extends Throwable> E thrown(Class<E> kind, Action action) {
        try {
            action.run();
        } catch (Throwable failure) {
            if (kind.isInstance(failure)) {
                return kind.cast(failure);
            }
            throw new AssertionError("expected " + kind + ", saw " + failure, failure);
        }
        throw new AssertionError("expected " + kind + ", and nothing was thrown");
    }

    /** What a future ended with. */
    private static <E extends Throwable> E ended(Class<E> kind, CompletableFuture<?> future) {
        CompletionException failure = thrown(CompletionException.class, () -> {
            try {
                future.get(GENEROUS_S, TimeUnit.SECONDS);
            } catch (java.util.concurrent.ExecutionException cause) {
                throw new CompletionException(cause.getCause());
            }
        });
        truth(kind.isInstance(failure.getCause()), failure);
        return kind.cast(failure.getCause());
    }

    /** Waits until the library knows a job no more. */
    private static void finished(CompletableFuture<?> future) throws InterruptedException {
        int handle = ((Job<?>) future).handle;
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(GENEROUS_S);
        while (Functions.idcas_wait(handle, 0) != Code.INVALID_HANDLE) {
            truth(System.nanoTime() < until, "a job was not finished");
            Thread.sleep(1);
        }
    }

    private static QueryExamsParameters year() {
        return new QueryExamsParameters().timeType(TimeType.EXAM_TIME).startTime(LocalDate.of(2021, 1, 1)).endTime("2021-12-31");
    }

    private static QueryExamsAllParameters all() {
        return new QueryExamsAllParameters().timeType(0).startTime(LocalDate.of(2021, 1, 1)).endTime(LocalDate.of(2021, 12, 31));
    }

    // Each test is a method whose name says what is so.

    static void everyFaultIsTold() {
        try (IdcasClient client = new IdcasClient(config)) {
            IdcasException failure = thrown(IdcasException.class,
                    () -> client.call("query_exams", new Parameters().set("time_typ", 0).set("start_time", "2021-13-01")));
            equal(Code.INVALID_ARGUMENT, failure.getCode());
            equal("invalid_argument query_exams", failure.getKind() + " " + failure.getOperation());
            truth(failure.getFaults().size() > 2, failure.getFaults());
            truth(failure.getFaults().stream().anyMatch(each -> each.getParam().equals("end_time") && each.getRule().equals("required") && !each.getMsg().isEmpty()), failure.getFaults());
            truth(!failure.getHint().isEmpty() && failure.getMessage().contains(failure.getHint()) && failure.getMessage().contains(failure.getMsg()), failure);
        }
    }

    static void thePlatformsRefusalIsAClassOfItsOwn() {
        try (IdcasClient client = new IdcasClient(config)) {
            PlatformException refusal = thrown(PlatformException.class, () -> client.getImageUrl(
                    new GetImageUrlParameters().orgCode("2470").accessionNumber("none").patientId("none").modality("CT").needSev(true)));
            equal("-1 platform", refusal.getCode() + " " + refusal.getKind());
            truth(refusal.getMsg().contains("未找到"), refusal);
        }
    }

    static void aFailureCanBeSerialized() throws Exception {
        try (IdcasClient client = new IdcasClient(config)) {
            IdcasException failure = thrown(IdcasException.class, () -> client.getToken(new GetTokenParameters().force(true).password("not-this")));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new ObjectOutputStream(bytes).writeObject(failure);
            IdcasException again = (IdcasException) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
            equal("-1201 invalid_grant", again.getCode() + " " + again.getAuthError());
            truth(!again.toString().contains("not-this"), again);
        }
    }

    static void aConfigurationIsRefusedWithAllThatIsWrong() {
        IdcasException failure = thrown(IdcasException.class, () -> new IdcasClient(new Options().timeoutMs(0).retries(-1)));
        equal(Code.INVALID_CONFIG, failure.getCode());
        truth(failure.getFaults().size() >= 2, failure.getFaults());
        equal(Code.INVALID_CONFIG, thrown(IdcasException.class, () -> IdcasClient.ofJson("not JSON")).getCode());
        equal(Code.INVALID_CONFIG, thrown(IdcasException.class, () -> IdcasClient.of(Collections.singletonMap("gatway", "http://a.example"))).getCode());
        equal(Code.IO, thrown(IdcasException.class, () -> new IdcasClient(Paths.get("/no/such/file.json"))).getCode());
        Options options = new Options().domain("portal.example.com").desKey("eWorldTomTaw#7=*").md5Key("TomtawMD5Key").password("not-this").tls(Options.Tls.MODERN);
        equal(Options.Tls.MODERN, options.getTls());
        truth(!options.toString().contains("not-this") && options.toString().contains("password"), options);
        try (IdcasClient client = new IdcasClient(options)) {
            truth(!client.warnings().isEmpty(), "no warning of the test key");
        }
        try (IdcasClient client = new IdcasClient(config)) {
            equal("[]", client.warnings());
        }
    }

    static void whatCannotBePassedIsRefused() {
        try (IdcasClient client = new IdcasClient(config)) {
            truth(thrown(IllegalArgumentException.class, () -> client.tryCall("query_exams\0", null)).getMessage().contains("NUL"), "NUL");
            for (String wrong : new String[] {"\ud842", "\udfb7", "\udfb7\ud842", "a\0b"}) {
                thrown(IllegalArgumentException.class, () -> client.buildClinicUrl(new BuildClinicUrlParameters().workNo("1").orgCode("1").patientName(wrong)));
                ended(IllegalArgumentException.class, client.buildClinicUrlAsync(new BuildClinicUrlParameters().patientName(wrong)));
            }
            truth(thrown(IllegalArgumentException.class, () -> client.call("query_exams", new Parameters().set("patient_name", new byte[1]))).getMessage().contains("patient_name"), "bytes");
        }
    }

    static void aClosedClient() {
        IdcasClient client = new IdcasClient(config);
        client.close();
        client.close();
        equal(Code.INVALID_HANDLE, thrown(IdcasException.class, client::getToken).getCode());
        equal(Code.INVALID_HANDLE, ended(IdcasException.class, client.getTokenAsync(null)).getCode());
    }

    static void rowsAndIds() {
        try (IdcasClient client = new IdcasClient(config)) {
            Rows<QueryExamsRow> exams = client.queryExams(year().examType(ArchiveExamType.CT).pageSize(3));
            equal("3 3 1", exams.size() + " " + exams.page().getPageSize() + " " + exams.page().getPageIndex());
            truth(exams.totalCount() > 3, exams.totalCount());
            Rows<GetExamDetailRow> detail = client.getExamDetail(new GetExamDetailParameters().id(1394827364510000001L).clientKind(ClientKind.DOCTORS_WORKSTATION));
            equal(1394827364510000001L, detail.get(0).getId());
            equal("SD-53242 1394827364510000001", detail.get(0).getAccessionNumber() + " " + detail.get(0).text("id"));
            truth(!detail.toString().contains("黄娟") && !detail.get(0).toString().contains("黄娟"), detail);
            thrown(IndexOutOfBoundsException.class, () -> exams.get(3));
            equal("Bearer", client.getToken().getTokenType());
            truth(client.getToken().answer().code() == 0, "code");
        }
    }

    static void timesAreChinas() {
        ZonedDateTime evening = ZonedDateTime.of(2021, 4, 30, 20, 0, 0, 0, ZoneId.of("UTC"));
        equal("{\"start_time\":\"2021-05-01\",\"end_time\":\"2021-05-01\"}",
                new QueryExamsParameters().startTime(evening).endTime(Date.from(evening.toInstant())).json());
        equal("{\"a\":\"2021-05-01 04:00:00\",\"b\":\"2021-05-01 04:00:00\",\"c\":\"0900-01-02 03:04:05\",\"d\":0,\"e\":false,\"f\":\"\\ud842\\udfb7\"}",
                new Parameters().set("a", evening).set("b", new java.sql.Date(evening.toInstant().toEpochMilli())).set("c", LocalDateTime.of(900, 1, 2, 3, 4, 5))
                        .set("d", 0).set("e", false).set("f", "𠮷").set("g", null).json());
        Row row = new Row(new Document("{\"a\":\"2021-05-01\",\"b\":\"2021-05-01T02:03:04\",\"c\":\"soon\",\"d\":\"31\",\"e\":31.5,\"f\":1e999999999,\"g\":\" True \",\"h\":\"yes\",\"i\":null}"), "");
        equal("2021-05-01T00:00 2021-05-01T02:03:04 null", row.moment("a") + " " + row.moment("b") + " " + row.moment("c"));
        equal("31 null null null", row.whole("d") + " " + row.whole("e") + " " + row.whole("f") + " " + row.whole("none"));
        equal("true null ", row.truth("g") + " " + row.truth("h") + " " + row.text("i"));
        equal("2021-05-01 EXAM_TIME null", row.day("a") + " " + TimeType.of("0") + " " + TimeType.of("99"));
    }

    static void manyAnswersMayBeKept() {
        List<Answer> kept = new ArrayList<>();
        // More than the library has documents for.
        for (int index = 0; index < 9000; index++) {
            kept.add(new Answer("", "{\"a\":" + index + "}"));
            equal(index, kept.get(index).at("/a"));
        }
        for (int index = 0; index < 9000; index += 1000) {
            equal(index, kept.get(index).at("/a"));
        }
    }

    static void aRareNameThereAndBack() {
        try (IdcasClient client = new IdcasClient(config)) {
            String name = client.getExamDetail(new GetExamDetailParameters().id(1394827364510000295L).clientKind(1)).get(0).getPatientName();
            equal("王𠮷", name);
            Answer page = client.buildClinicUrl(new BuildClinicUrlParameters().workNo("001").orgCode("2470").patientName(name).explain(true));
            truth(page.at("/explain/plaintext").contains("王𠮷"), "the name");
        }
    }

    static void aJobAndItsProgress() throws Exception {
        try (IdcasClient client = new IdcasClient(config)) {
            ConcurrentLinkedQueue<Progress> seen = new ConcurrentLinkedQueue<>();
            CompletableFuture<Rows<QueryExamsRow>> future = client.queryExamsAllAsync(all(), seen::add);
            Rows<QueryExamsRow> exams = future.get(GENEROUS_S, TimeUnit.SECONDS);
            truth(exams.size() > 100, exams.size());
            Progress last = seen.stream().reduce((first, second) -> second).get();
            equal("page " + last.getTotal(), last.getUnit() + " " + last.getDone());
            finished(future);
            equal(Code.INVALID_ARGUMENT, ended(IdcasException.class, client.callAsync("query_nothing", null, null)).getCode());
        }
    }

    /** A client whose calls take longer than any test waits: a job that ends was cancelled. */
    private static IdcasClient endless() throws IOException {
        String json = new String(Files.readAllBytes(silent), StandardCharsets.UTF_8);
        String longer = json.replaceAll("(timeout_ms\"\\s*:\\s*)\\d+", "$1" + 2 * GENEROUS_S * 1000);
        truth(!longer.equals(json), "no timeout in the configuration");
        return IdcasClient.ofJson(longer);
    }

    static void howeverAFutureEndsTheJobIsFinished() throws Exception {
        try (IdcasClient client = endless()) {
            CompletableFuture<?> cancelled = client.queryExamsAsync(year());
            truth(cancelled.cancel(true) && cancelled.isCancelled() && cancelled.cancel(true), "cancel()");
            thrown(CancellationException.class, cancelled::join);
            finished(cancelled);
            CompletableFuture<?> completed = client.queryExamsAsync(year());
            completed.complete(null);
            finished(completed);
            CompletableFuture<?> broken = client.queryExamsAsync(year(), progress -> {
                throw new ArithmeticException();
            });
            ended(ArithmeticException.class, broken);
            finished(broken);
        }
        try (IdcasClient client = new IdcasClient(silent)) {
            CompletableFuture<?> slow = client.queryExamsAsync(year());
            equal(Code.TIMEOUT, ended(IdcasException.class, slow).getCode());
            finished(slow);
        }
    }

    static void aSlowContinuationHoldsUpNoOtherJob() throws Exception {
        try (IdcasClient client = new IdcasClient(config)) {
            CompletableFuture<Void> gate = new CompletableFuture<>();
            CompletableFuture<?> held = CompletableFuture.allOf(IntStream.range(0, 32)
                    .mapToObj(index -> client.getTokenAsync(null).thenAccept(token -> gate.join())).toArray(CompletableFuture[]::new));
            equal(0, client.callAsync("get_token", null, null).get(GENEROUS_S, TimeUnit.SECONDS).code());
            gate.complete(null);
            held.get(GENEROUS_S, TimeUnit.SECONDS);
        }
    }

    static void whatFollowsHasTheCallersClassLoader() throws Exception {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (IdcasClient client = new IdcasClient(config); java.net.URLClassLoader loader = new java.net.URLClassLoader(new java.net.URL[0])) {
            Thread.currentThread().setContextClassLoader(loader);
            ConcurrentLinkedQueue<ClassLoader> seen = new ConcurrentLinkedQueue<>();
            client.queryExamsAllAsync(all(), progress -> seen.add(Thread.currentThread().getContextClassLoader())).get(GENEROUS_S, TimeUnit.SECONDS);
            truth(!seen.isEmpty() && seen.stream().allMatch(each -> each == loader), seen);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    static void manyJobsAtOnce() throws Exception {
        try (IdcasClient client = new IdcasClient(config)) {
            List<CompletableFuture<Rows<QueryExamsRow>>> jobs = IntStream.range(0, 64).mapToObj(index -> client.queryExamsAsync(year().pageSize(3))).collect(Collectors.toList());
            for (CompletableFuture<Rows<QueryExamsRow>> job : jobs) {
                equal(3, job.get(GENEROUS_S, TimeUnit.SECONDS).size());
            }
        }
        try (IdcasClient client = endless()) {
            // More than may be open, each cancelled.
            for (int index = 0; index < 9000; index++) {
                CompletableFuture<?> job = client.queryExamsAsync(year());
                job.cancel(true);
                if (index % 100 == 99) {
                    finished(job);
                }
            }
        }
    }

    static void sixteenThreads() throws Exception {
        ConcurrentLinkedQueue<Throwable> wrong = new ConcurrentLinkedQueue<>();
        try (IdcasClient client = new IdcasClient(config)) {
            List<Thread> threads = new ArrayList<>();
            for (int number = 0; number < 16; number++) {
                int size = number + 1;
                threads.add(new Thread(() -> {
                    try {
                        for (int turn = 0; turn < 10; turn++) {
                            String name = "患者" + size + "-" + turn + "。";
                            Answer page = client.buildClinicUrl(new BuildClinicUrlParameters().workNo("001").orgCode("2470").patientName(name).explain(true));
                            truth(page.at("/explain/plaintext").contains(name), "another one's name");
                            equal(size, client.queryExams(year().pageSize(size)).size());
                        }
                    } catch (Throwable failure) {
                        wrong.add(failure);
                    }
                }));
            }
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
        }
        equal("[]", wrong);
    }

    static void oneAnswerAndManyThreads() {
        try (IdcasClient client = new IdcasClient(config)) {
            Rows<QueryExamsRow> exams = client.queryExams(year().pageSize(20));
            String once = exams.stream().map(QueryExamsRow::getPatientName).collect(Collectors.joining(","));
            IntStream.range(0, 64).parallel().forEach(index -> equal(once, exams.stream().map(QueryExamsRow::getPatientName).collect(Collectors.joining(","))));
        }
    }

    static void memoryStaysLevel() throws Exception {
        try (IdcasClient client = new IdcasClient(config)) {
            long before = 0;
            long length = 0;
            for (int index = 0; index < 1200; index++) {
                if (index == 200) {
                    before = resident();
                }
                Answer answer = client.describe("configuration");
                length += answer.json().length() + answer.count("/data");
            }
            // Had the library kept each text, it would be twice as much at least.
            long grown = resident() - before;
            truth(length > 1200 * 7_000L && grown < 4096, length + " characters, " + grown + " KB");
        }
    }

    private static long resident() throws IOException {
        System.gc();
        return Long.parseLong(new String(Files.readAllBytes(Paths.get("/proc/self/statm")), StandardCharsets.US_ASCII).split(" ")[1]) * 4;
    }

    static void theLibrarySaysWhatItIs() {
        truth(IdcasClient.libraryVersion().matches("\\d+\\.\\d+\\.\\d+.*"), IdcasClient.libraryVersion());
        truth(IdcasClient.codeText(Code.TIMEOUT, "en").contains("IDCAS_TIMEOUT"), "code text");
        try (IdcasClient client = new IdcasClient(config)) {
            equal("query_exams", client.describe("query_exams").at("/data/name"));
            truth(client.diagnose().count("/data/steps") > 5, "steps");
        }
    }

    public static void main(String[] arguments) throws Exception {
        config = Paths.get(arguments[0]);
        silent = Paths.get(arguments[1]);
        int failed = 0;
        int run = 0;
        for (Method each : Tests.class.getDeclaredMethods()) {
            boolean test = !each.isSynthetic() && !java.lang.reflect.Modifier.isPrivate(each.getModifiers()) && each.getParameterCount() == 0;
            if (!test || arguments.length > 2 && !each.getName().equals(arguments[2])) {
                continue;
            }
            run++;
            try {
                each.invoke(null);
            } catch (java.lang.reflect.InvocationTargetException failure) {
                failed++;
                System.out.println("FAILED " + each.getName());
                failure.getCause().printStackTrace(System.out);
            }
        }
        System.out.println(run + " run, " + failed + " failed");
        System.exit(failed == 0 && run > 0 ? 0 : 1);
    }
}
