import Foundation
import Testing

@Suite("solieu extract --stream")
struct StreamTests {
  @Test("answers every line in its place, bad ones too")
  func order() throws {
    let input = """
      {"id":"a","text":"Xã có 65 thôn, bản."}

      {"id":2,"text":7}
      not json
      {"text":"","id":3}
      """
    let result = try Tool.run("extract", "--stream", input: Data(input.utf8))
    #expect(result.status == 0)
    #expect(result.errors == "")
    let answers = try result.lines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(answers.map { ($0["id"] as? NSObject)?.description } == ["a", "<null>", "2", "<null>", "3"])
    #expect(answers.map { $0["error"] != nil } == [false, true, true, true, false])
    #expect(answers.allSatisfy { $0["figures"] is [Any] && $0["warnings"] is [Any] })
  }

  @Test("answers each line before the next one comes", .enabled(if: Tool.has("mkfifo")))
  func flushing() throws {
    try Tool.withFolder { folder in
      let result = try Tool.shell(
        """
        mkfifo in out
        $solieu extract --stream < in > out &
        exec 3> in 4< out
        for id in 1 2 3; do
          echo "{\\"id\\":$id,\\"text\\":\\"\\"}" >&3
          read -r answer <&4
          echo "$answer"
        done
        exec 3>&-
        wait
        """, in: folder)
      #expect(result.lines == [1, 2, 3].map { "{\"id\":\($0),\"figures\":[],\"warnings\":[]}"[...] })
    }
  }

  @Test("reads named files one after the other, and goes on behind one that's missing")
  func files() throws {
    try Tool.withFolder { folder in
      for id in 1...2 {
        try Data("{\"id\":\(id),\"text\":\"\"}\n".utf8).write(to: folder.appending(path: "\(id).jsonl"))
      }
      let result = try Tool.run("extract", "--stream", "1.jsonl", "0.jsonl", "2.jsonl", in: folder)
      #expect(result.status == 3)
      #expect(result.lines.count == 2)
      #expect(result.errors.contains("0.jsonl"))
    }
  }
}
