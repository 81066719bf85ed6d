package io.execfabric.hotupdate.submission.store;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.submission.PackageFile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes the rows of packages, many with one statement: a folder has thousands of files, and a round trip for each is what
 * makes a tenant wait. In the caller's transaction.
 */
@Component
class PackageSql {

    /** At most so many rows a statement; fewer are halved on and on, so that a database keeps few different statements. */
    private static final int ROWS = 256;

    private final JdbcTemplate database;

    PackageSql(JdbcTemplate database) {
        this.database = database;
    }

    /** @param compressed the bytes as they are kept */
    record FileRow(Digest digest, long size, byte[] compressed) {}

    void insertFiles(List<FileRow> files) {
        insert(
                "insert into stored_file (sha256, size_bytes, content) values ",
                "(?, ?, ?)",
                files,
                file -> List.of(file.digest().hex(), file.size(), file.compressed()));
    }

    /** @param files in byte order of their paths */
    void insertManifest(Digest packageDigest, List<PackageFile> files) {
        List<Integer> ordinals = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            ordinals.add(i);
        }
        insert(
                "insert into package_file (package_digest, ordinal, path, file_sha256, size_bytes) values ",
                "(?, ?, ?, ?, ?)",
                ordinals,
                ordinal -> row(packageDigest, ordinal, files.get(ordinal)));
    }

    private static List<Object> row(Digest packageDigest, int ordinal, PackageFile file) {
        return List.of(
                packageDigest.value(),
                ordinal,
                file.path().value(),
                file.digest().hex(),
                file.size());
    }

    private <T> void insert(String start, String places, List<T> rows, Function<T, List<Object>> values) {
        int from = 0;
        while (from < rows.size()) {
            int count = Math.min(ROWS, Integer.highestOneBit(rows.size() - from));
            List<Object> all = new ArrayList<>();
            rows.subList(from, from + count).forEach(row -> all.addAll(values.apply(row)));
            database.update(start + (places + ", ").repeat(count - 1) + places, all.toArray());
            from += count;
        }
    }
}
