package cn.idcas;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Does what each row of table.json says and prints what it saw: see driver.c. Driver TABLE.json CONFIG.json SILENT.json */
final class Driver {
    private static final Answer CANCELLED = new Answer("", "{\"code\":-1105,\"error\":{\"kind\":\"cancelled\"}}");

    private Driver() {
    }

    private static String text(String path) throws Exception {
        return new String(Files.readAllBytes(Paths.get(path)), StandardCharsets.UTF_8);
    }

    private static Answer background(IdcasClient client, String operation, Parameters params, boolean cancelled) throws Exception {
        CompletableFuture<Answer> future = client.callAsync(operation, params, progress -> { });
        if (cancelled) {
            // It has to be under way.
            try {
                future.get(50, TimeUnit.MILLISECONDS);
                throw new AssertionError("the job is done before it is cancelled");
            } catch (TimeoutException running) {
                future.cancel(true);
            }
        }
        try {
            return future.join();
        } catch (CancellationException failure) {
            // A cancelled future has no answer; this is what it stands for.
            return CANCELLED;
        }
    }

    /** Resident memory in KB. */
    private static long memory() throws Exception {
        System.gc();
        return Long.parseLong(new String(Files.readAllBytes(Paths.get("/proc/self/statm"))).split(" ")[1]) * 4;
    }

    private static String thousand(IdcasClient client, String operation, Parameters params) throws Exception {
        long before = 0;
        for (int index = 0; index < 1200; index++) {
            if (index == 200) {
                before = memory();
            }
            client.call(operation, params);
        }
        return memory() - before < 1024 ? "flat" : "grown";
    }

    /** The row's parameters as those of the typed method. */
    private static Answer query(IdcasClient client, Document table, String at) {
        return client.queryExams(new QueryExamsParameters().timeType(TimeType.of(table.get(at + "/time_type")))
                .startTime(LocalDate.parse(table.get(at + "/start_time"))).endTime(LocalDate.parse(table.get(at + "/end_time")))
                .pageIndex(Integer.parseInt(table.get(at + "/page_index"))).pageSize(Integer.parseInt(table.get(at + "/page_size")))
                .examType(ArchiveExamType.of(table.get(at + "/exam_type")))).answer();
    }

    private static List<String> run(Document table, String row, String config) throws Exception {
        String does = table.get(row + "/does");
        String operation = table.get(row + "/operation");
        Parameters params = Parameters.ofJson(table.get(row + "/params"));
        List<String> values = new ArrayList<>();
        Answer answer;
        // The package passes UTF-8, whatever encoding the row names.
        try (IdcasClient client = IdcasClient.ofJson(config)) {
            switch (does) {
                case "call":
                    answer = client.tryCall(operation, params);
                    break;
                case "job":
                case "cancel":
                    answer = background(client, operation, params, does.equals("cancel"));
                    break;
                case "closed":
                    client.close();
                    answer = client.tryCall(operation, params);
                    break;
                case "document":
                    answer = query(client, table, row + "/params");
                    break;
                case "thousand":
                    values.add(thousand(client, operation, params));
                    return values;
                default:
                    throw new IllegalArgumentException(does);
            }
        }
        for (int index = 0; index < table.count(row + "/shows"); index++) {
            values.add(answer.at(table.get(row + "/shows/" + index)));
        }
        return values;
    }

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, false, "UTF-8");
        Document table = new Document(text(arguments[0]));
        for (int index = 0; index < table.count(""); index++) {
            String row = "/" + index;
            List<String> values = run(table, row, text(arguments[table.get(row + "/client").equals("silent") ? 2 : 1]));
            values.add(0, table.get(row + "/name"));
            out.print(String.join("\t", values) + "\n");
            out.flush();
        }
    }
}
