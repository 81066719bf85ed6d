import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * From approval to visible, against a running demo server: {@code java src/bench/java/GoLiveBenchmark.java [URL] [ROUNDS]}.
 * Each round submits a new package of about 1 MB and measures from the moment the decision is sent until the tenant's member
 * gets the capability. The machine is this one, client and server share it.
 */
public class GoLiveBenchmark {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String BOUNDARY = "go-live-benchmark";
    private static final int WARM_UP = 3;

    private final String base;
    private final String run = Long.toString(System.currentTimeMillis(), 36);
    private final Random random = new Random(42);

    GoLiveBenchmark(String base) {
        this.base = base;
    }

    public static void main(String[] args) throws Exception {
        String base = args.length > 0 ? args[0] : "http://localhost:8080";
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 20;
        new GoLiveBenchmark(base).measure(rounds);
    }

    private void measure(int rounds) throws Exception {
        String admin = token("acme-admin");
        String member = token("acme-member");
        String reviewer = token("reviewer1");
        double[] millis = new double[rounds];
        for (int round = -WARM_UP; round < rounds; round++) {
            double took = round(admin, member, reviewer, "bench-" + run + "-" + (round + WARM_UP));
            if (round >= 0) {
                millis[round] = took;
            }
        }
        Arrays.sort(millis);
        System.out.printf("%-22s %4s %9s %9s %9s   %s%n", "measure", "n", "p50 ms", "p99 ms", "max ms", "machine");
        System.out.printf(
                "%-22s %4d %9.0f %9.0f %9.0f   %d cores, Java %s%n",
                "approval to visible",
                rounds,
                millis[rounds / 2],
                millis[Math.min(rounds - 1, (int) Math.ceil(rounds * 0.99) - 1)],
                millis[rounds - 1],
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"));
    }

    private double round(String admin, String member, String reviewer, String code) throws Exception {
        String submission = submit(admin, code);
        String id = field(submission, "id");
        String digest = field(submission, "digest");
        await(() -> get(reviewer, "/api/v1/submissions/" + id).body().contains("\"status\":\"IN_REVIEW\""));
        long start = System.nanoTime();
        String decision = "{\"outcome\":\"APPROVE\",\"digest\":\"" + digest
                + "\",\"tenantConfirmed\":true,\"aiCallable\":false,\"manualExecution\":true,"
                + "\"confirmationRequired\":false,\"comment\":\"\"}";
        must(200, send(request(reviewer, "/api/v1/submissions/" + id + "/decision")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(decision))
                .build()));
        await(() -> get(member, "/api/v1/skills/" + code).statusCode() == 200);
        return (System.nanoTime() - start) / 1e6;
    }

    private String submit(String token, String code) throws Exception {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"metadata\"\r\n"
                + "Content-Type: application/json\r\n\r\n{\"scriptCode\":\"" + code
                + "\",\"scenario\":\"Measures how soon a capability is there.\"}\r\n--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"package\"; filename=\"f.zip\"\r\n"
                + "Content-Type: application/zip\r\n\r\n";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(head.getBytes(StandardCharsets.UTF_8));
        body.write(folder());
        body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return must(201, send(request(token, "/api/v1/submissions")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build()));
    }

    private byte[] folder() throws IOException {
        byte[] data = new byte[1_000_000];
        random.nextBytes(data);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "main.py", "# @risk low\nprint('here')\n".getBytes(StandardCharsets.UTF_8));
            put(zip, "README.md", ("# Benchmark\n\n## Purpose\nMeasures.\n\n## Input\nNone.\n\n## Output\nOne line.\n\n"
                    + "## Prerequisites\nNone.\n\n## Generated files\nNone.\n").getBytes(StandardCharsets.UTF_8));
            put(zip, "data.bin", data);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private String token(String user) throws Exception {
        String basic = Base64.getEncoder().encodeToString((user + ":" + user + "-demo").getBytes(StandardCharsets.UTF_8));
        return field(
                must(201, send(HttpRequest.newBuilder(URI.create(base + "/api/v1/tokens"))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(
                                "{\"name\":\"benchmark\",\"kind\":\"user\",\"expiresInDays\":1}"))
                        .build())),
                "token");
    }

    private HttpResponse<String> get(String token, String path) throws Exception {
        return send(request(token, path).GET().build());
    }

    private HttpRequest.Builder request(String token, String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        return HTTP.send(request, BodyHandlers.ofString());
    }

    private static String must(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private static String field(String json, String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
        if (!matcher.find()) {
            throw new IllegalStateException("No " + name + " in " + json);
        }
        return matcher.group(1);
    }

    private interface Look {
        boolean reached() throws Exception;
    }

    private static void await(Look look) throws Exception {
        long end = System.nanoTime() + 60_000_000_000L;
        while (!look.reached()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("It did not get there within a minute");
            }
            Thread.sleep(2);
        }
    }
}
