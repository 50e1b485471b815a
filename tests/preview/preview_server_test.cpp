#include "preview/preview_server.hpp"

#include <string>

#include <fmt/format.h>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include "support/catch.hpp"

using namespace stonehand;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

namespace
{

/// A server with one page that says its path, and one number of news.
class Served
{
  public:
    explicit Served(int port = 0)
        : server_(port, {[](const PreviewRequest& request) {
                             return PreviewAnswer{200, "text/plain", "page " + request.path};
                         },
                         [this](const PreviewRequest& request) {
                             ++done;
                             return PreviewAnswer{200, "text/plain", request.named.at("file")};
                         },
                         [](const std::string&, std::uint64_t seen) -> std::optional<std::uint64_t> {
                             return seen < 7 ? std::optional<std::uint64_t>(7) : std::nullopt;
                         }})
    {
    }

    const PreviewServer& server() const { return server_; }
    std::string name() const { return fmt::format("127.0.0.1:{}", server_.port()); }
    /// `/3f…/`
    std::string root() const
    {
        return server_.address().substr(std::string("http://").size() + name().size());
    }

    /// What is answered to these bytes.
    std::string say(const std::string& request) const
    {
        const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in place{};
        place.sin_family = AF_INET;
        place.sin_port = htons(static_cast<std::uint16_t>(server_.port()));
        ::inet_pton(AF_INET, "127.0.0.1", &place.sin_addr);
        REQUIRE(::connect(socket, reinterpret_cast<const sockaddr*>(&place), sizeof place) == 0);
        REQUIRE(::write(socket, request.data(), request.size()) == static_cast<ssize_t>(request.size()));
        std::string answer;
        char buffer[4096];
        for (ssize_t count = 0; (count = ::read(socket, buffer, sizeof buffer)) > 0;)
            answer.append(buffer, static_cast<std::size_t>(count));
        ::close(socket);
        return answer;
    }

    std::string ask(const std::string& line, const std::string& host, const std::string& more = "") const
    {
        return say(fmt::format("{} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n{}\r\n", line, host, more));
    }

    int done = 0;

  private:
    PreviewServer server_;
};

} // namespace

TEST_CASE("who knows the secret is answered, with a strict policy")
{
    const Served served;
    REQUIRE(served.server().fault() == ServingFault::None);
    for (const std::string& host : {served.name(), fmt::format("localhost:{}", served.server().port())}) {
        const std::string answer = served.ask("GET " + served.root() + "0/data", host);
        CHECK_THAT(answer, StartsWith("HTTP/1.1 200"));
        CHECK_THAT(answer, Contains("page 0/data"));
        CHECK_THAT(answer, Contains("Content-Security-Policy: default-src 'none'; frame-ancestors 'none'"));
        CHECK_THAT(answer, Contains("Cache-Control: no-store"));
        CHECK_THAT(answer, Contains("Referrer-Policy: no-referrer"));
    }
}

TEST_CASE("without the secret nothing is there")
{
    const Served served;
    const std::string root = served.root();
    std::string wrong = root;
    wrong[1] = wrong[1] == '0' ? '1' : '0';
    for (const std::string& path :
         {std::string("/"), std::string("/0/"), wrong, root.substr(0, root.size() - 2) + "/", "/x" + root,
          root.substr(0, root.size() - 1)}) {
        INFO(path);
        CHECK_THAT(served.ask("GET " + path, served.name()), StartsWith("HTTP/1.1 404"));
    }
}

TEST_CASE("a name that somebody made lead here is refused")
{
    const Served served;
    for (const std::string& host :
         {std::string("example.org"), std::string("127.0.0.1"), std::string("localhost"),
          served.name() + ".example.org", std::string()}) {
        INFO(host);
        CHECK_THAT(served.ask("GET " + served.root(), host), StartsWith("HTTP/1.1 403"));
    }
}

TEST_CASE("something is done only for a page of ours, which sends nothing along")
{
    Served served;
    const std::string line = "POST " + served.root() + "0/open?file=3";
    CHECK_THAT(served.ask(line, served.name()), StartsWith("HTTP/1.1 403"));
    for (const char* origin : {"null", "http://example.org", "https://127.0.0.1", "http://localhost"})
        CHECK_THAT(served.ask(line, served.name(), fmt::format("Origin: {}\r\n", origin)),
                   StartsWith("HTTP/1.1 403"));
    const std::string ours = fmt::format("Origin: http://{}\r\n", served.name());
    CHECK_THAT(served.ask(line, served.name(), ours + "Content-Length: 5\r\n"), StartsWith("HTTP/1.1 413"));
    CHECK(served.done == 0);
    const std::string answer = served.ask(line, served.name(), ours);
    CHECK_THAT(answer, StartsWith("HTTP/1.1 200"));
    CHECK(served.done == 1);
    for (const char* method : {"PUT", "DELETE", "OPTIONS"})
        CHECK_THAT(served.ask(method + line.substr(4), served.name(), ours), !StartsWith("HTTP/1.1 2"));
}

TEST_CASE("news come as a stream, until there are none")
{
    const Served served;
    const std::string answer = served.ask("GET " + served.root() + "0/events?seen=2", served.name());
    CHECK_THAT(answer, Contains("text/event-stream"));
    CHECK_THAT(answer, Contains("data: 7\n\n"));
}

TEST_CASE("two servers do not share a port")
{
    const Served first;
    const Served second(first.server().port());
    CHECK(second.server().fault() == ServingFault::PortTaken);
}
