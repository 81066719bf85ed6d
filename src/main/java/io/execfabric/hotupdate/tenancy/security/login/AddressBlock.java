package io.execfabric.hotupdate.tenancy.security.login;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** What counts as one address: of IPv6 the network of 64 bits, since each household has 2^64 addresses of its own. */
final class AddressBlock {

    private static final int NETWORK_BYTES = 8;

    private AddressBlock() {}

    /** {@code address} as the container gives it, which is a number and no name. */
    static String of(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            return InetAddress.getByName(address) instanceof Inet6Address six ? network(six.getAddress()) : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }

    private static String network(byte[] address) {
        return HexFormat.of().formatHex(Arrays.copyOf(address, NETWORK_BYTES)) + "/64";
    }
}
