package io.execfabric.hotupdate.bench;

import java.util.Arrays;

/** Starts one benchmark and ends the process with it: the protocol library leaves a thread that nobody can end. */
public final class Bench {

    private Bench() {}

    /** Arguments: a class of this package, and its own arguments. */
    public static void main(String[] args) {
        int code = 0;
        try {
            Class.forName(Bench.class.getPackageName() + "." + args[0])
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
        } catch (ReflectiveOperationException e) {
            e.printStackTrace();
            code = 1;
        }
        System.exit(code);
    }
}
