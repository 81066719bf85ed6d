package io.execfabric.hotupdate.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Samples of running threads, each counted for the library it was in and for what of ours had called it. */
final class Samples {

    private static final String OURS = "io.execfabric.hotupdate.";
    private static final int SHOWN = 20;

    /** The first that matches counts. */
    private static final Map<String, String> LIBRARIES = new LinkedHashMap<>();

    static {
        LIBRARIES.put("org.h2.", "H2");
        LIBRARIES.put("com.mysql.", "Connector/J");
        LIBRARIES.put("org.hibernate.query.", "Hibernate, translating queries");
        LIBRARIES.put("org.hibernate.sql.", "Hibernate, translating queries");
        LIBRARIES.put("org.hibernate.", "Hibernate");
        LIBRARIES.put("org.apache.ibatis.", "the engine");
        LIBRARIES.put("org.camunda.", "the engine");
        LIBRARIES.put("com.github.kagkarlsson.", "db-scheduler");
        LIBRARIES.put("org.springframework.", "Spring");
        LIBRARIES.put("org.apache.", "Tomcat");
        LIBRARIES.put("com.fasterxml.", "Jackson");
        LIBRARIES.put("jdk.internal.net.http.", "the benchmark's HTTP client");
        LIBRARIES.put(OURS, "our own code");
    }

    private final Map<String, Integer> byLibrary = new HashMap<>();
    private final Map<String, Integer> byCaller = new HashMap<>();
    private int all;

    static Samples of(Path file) throws IOException {
        Samples samples = new Samples();
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                if (event.getEventType().getName().equals("jdk.ExecutionSample") && event.getStackTrace() != null) {
                    samples.add(event.getStackTrace().getFrames());
                }
            }
        }
        return samples;
    }

    private void add(List<RecordedFrame> frames) {
        List<String> methods = frames.stream()
                .map(frame -> frame.getMethod().getType().getName() + "."
                        + frame.getMethod().getName())
                .toList();
        all++;
        byLibrary.merge(
                methods.stream()
                        .flatMap(method -> LIBRARIES.entrySet().stream()
                                .filter(library -> method.startsWith(library.getKey()))
                                .limit(1))
                        .map(Entry::getValue)
                        .findFirst()
                        .orElse("others"),
                1,
                Integer::sum);
        byCaller.merge(
                methods.stream()
                        .filter(method -> method.startsWith(OURS) && !method.contains("$$"))
                        .findFirst()
                        .map(method -> method.substring(OURS.length()))
                        .orElse("none of ours"),
                1,
                Integer::sum);
    }

    void print() {
        System.out.printf("%nWhere the processor time goes, of %d samples%n", all);
        print(byLibrary);
        System.out.printf("%nWhat of ours asked for it%n");
        print(byCaller);
    }

    private void print(Map<String, Integer> shares) {
        shares.entrySet().stream()
                .sorted(Entry.<String, Integer>comparingByValue().reversed())
                .limit(SHOWN)
                .forEach(
                        share -> System.out.printf("  %5.1f %%  %s%n", 100.0 * share.getValue() / all, share.getKey()));
    }
}
