package org.egide.platform;

import io.netty.util.NetUtil;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.util.matcher.InetAddressMatcher;
import org.springframework.security.util.matcher.InetAddressMatchers;
import org.springframework.stereotype.Component;

/**
 * The network from which a request comes: an IPv4 address, or the 64 bits that one IPv6 subscriber has. What a client
 * says of itself ({@code X-Forwarded-For}) counts only where {@code server.forward-headers-strategy} trusts the proxy.
 */
@Component
class Networks {

    private static final int PREFIX_BYTES = 8;

    private final List<InetAddressMatcher> exempt;

    Networks(LimitProperties limits) {
        this.exempt =
                limits.exempt().stream().map(InetAddressMatchers::fromIpAddress).toList();
    }

    /** The request's network; null when it is not limited. */
    @Nullable
    String limited(ServerHttpRequest request) {
        InetAddress address = address(request.getRemoteAddress());
        return address == null || exempt.stream().anyMatch(network -> network.matches(address)) ? null : key(address);
    }

    /** Never asks a name server: a trusted proxy may hand on whatever it was told. */
    private static @Nullable InetAddress address(@Nullable InetSocketAddress remote) {
        if (remote == null) {
            return null;
        }
        return remote.getAddress() == null
                ? NetUtil.createInetAddressFromIpAddressString(remote.getHostString())
                : remote.getAddress();
    }

    private static String key(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, PREFIX_BYTES) : bytes);
    }
}
