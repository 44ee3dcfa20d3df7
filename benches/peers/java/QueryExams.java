// What a Java programmer would write for a list of exams, once there is a token: QueryExams PORT. Prints the bytes of a
// reply once, then nanoseconds a call, a line for each batch that it is asked for on standard input.

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;

public class QueryExams {
    public static void main(String[] arguments) throws Exception {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).proxy(HttpClient.Builder.NO_PROXY).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + arguments[0]
                + "/api/api-idcas/observations/exams?time_type=0&start_time=2021-05-01&end_time=2021-05-31&page_size=1000"))
            .header("Authorization", "bearer benchmark").build();
        System.out.println(client.send(request, BodyHandlers.ofString()).body().getBytes(StandardCharsets.UTF_8).length);
        for (Scanner asked = new Scanner(System.in); asked.hasNextInt(); ) {
            int each = asked.nextInt();
            long begun = System.nanoTime();
            for (int call = 0; call < each; call++) client.send(request, BodyHandlers.ofString()).body();
            System.out.println((System.nanoTime() - begun) / each);
        }
    }
}
