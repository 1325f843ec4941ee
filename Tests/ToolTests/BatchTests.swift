import Foundation
import Testing

@Suite("solieu batch")
struct BatchTests {
  private func withArticles(_ count: Int, lines: Int = 0, _ body: (URL) throws -> Void) throws {
    try Tool.withFolder { folder in
      try ArticleFolder.write(count, lines: lines, in: folder)
      try body(folder)
    }
  }

  private func contents(_ name: String, in folder: URL) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
  }

  @Test("gives the records that extract gives, in the order of the paths' bytes")
  func sameAsExtract() throws {
    try withArticles(12) { folder in
      let batch = try Tool.run("batch", "in", "--quiet", in: folder)
      let paths = (0..<10).map { "in/0/\($0).txt" } + ["in/1/10.txt", "in/1/11.txt"]
      let extract = try Tool.shell("$solieu extract \(paths.joined(separator: " "))", in: folder)
      #expect(batch.status == 0)
      #expect(batch.errors == "")
      #expect(batch.text == extract.text)
      #expect(batch.lines.count > 40)
    }
  }

  @Test("gives the same bytes for any number of jobs and size of work, to a file or standard output")
  func deterministic() throws {
    try withArticles(40, lines: 30) { folder in
      let one = try Tool.run("batch", "in", "--jobs", "1", in: folder)
      for (jobs, unit) in [("2", "1k"), ("7", "3k"), ("3", "100")] {
        let many = try Tool.run(
          "batch", "in", "--jobs", jobs, "--unit-bytes", unit, "--output", "out.jsonl", in: folder)
        #expect(many.status == 0)
        #expect(try contents("out.jsonl", in: folder) == one.text)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["in", "out.jsonl"])
      }
    }
  }

  @Test("says in the end what it did, and in the summary file")
  func summary() throws {
    try withArticles(3) { folder in
      let result = try Tool.run(
        "batch", "in", "gone.txt", "--output", "out.jsonl", "--summary", "summary.json", in: folder)
      #expect(result.status == 3)
      #expect(result.errors.contains("solieu: 3 documents, "))
      #expect(result.errors.contains(", 1 failure in "))
      let summary = try #require(
        try JSONSerialization.jsonObject(with: Data(contentsOf: folder.appending(path: "summary.json")))
          as? [String: Any])
      #expect(summary["schema"] as? String == "solieu.summary/1")
      #expect(summary["documents"] as? Int == 3)
      #expect(summary["figures"] as? Int == (try contents("out.jsonl", in: folder)).split(separator: "\n").count)
      #expect((summary["failed"] as? [[String: Any]])?.first?["path"] as? String == "gone.txt")
    }
  }

  @Test("reads text and JSON Lines, each compressed or not, and names an article of a line")
  func formats() throws {
    try Tool.withFolder { folder in
      let lines =
        #"{"id":"đ1","text":"Xã có 65 thôn."}"# + "\n\n" + #"{"text":"Có 5 lớp.","published":"2014-06-30"}"# + "\n"
      try Data(lines.utf8).write(to: folder.appending(path: "a.jsonl"))
      try Data("Có 7 lớp.".utf8).write(to: folder.appending(path: "b.txt"))
      _ = try Tool.shell("gzip -k a.jsonl b.txt", in: folder)
      try Data("Có 8 lớp.".utf8).write(to: folder.appending(path: "c.md"))
      let result = try Tool.run("batch", ".", "--documents", "--quiet", in: folder)
      #expect(result.status == 0)
      let documents = result.lines.filter { $0.contains("solieu.document/1") }
      #expect(documents.count == 6)
      #expect(documents[0].contains(#""path":"./a.jsonl","name":"đ1","line":1,"part":"text","language":"vi""#))
      #expect(documents[1].contains(#""path":"./a.jsonl","line":3,"part":"text""#))
      #expect(documents[1].contains(#""published":"2014-06-30""#))
      #expect(documents[2].contains(#""path":"./a.jsonl.gz","name":"đ1","line":1"#))
      #expect(documents[5].contains(#""path":"./b.txt.gz","language":"vi""#))
      // A suffix that means nothing is no obstacle for what was named.
      #expect(try Tool.run("batch", "c.md", "--quiet", in: folder).lines.count == 1)
      #expect(try Tool.run("batch", ".", "--include", "*.md", "--quiet", in: folder).lines.count == 1)
    }
  }

  @Test("reads standard input, as text or as lines")
  func standardInput() throws {
    let text = try Tool.run("batch", "-", "--quiet", input: Data("Có 5 lớp.".utf8))
    #expect(text.lines.count == 1)
    #expect(text.text.contains(#""path":null"#))
    let lines = Data((#"{"text":"Có 5 lớp."}"# + "\n" + #"{"text":"Có 6 lớp."}"#).utf8)
    #expect(try Tool.run("batch", "-", "--input-format", "jsonl", "--quiet", input: lines).lines.count == 2)
  }

  @Test("writes CSV with one header, and a byte order mark if asked")
  func csv() throws {
    try withArticles(15) { folder in
      let result = try Tool.run("batch", "in", "--output", "out.csv", "--bom", "--unit-bytes", "500", in: folder)
      #expect(result.status == 0)
      let csv = try Data(contentsOf: folder.appending(path: "out.csv"))
      #expect(csv.starts(with: [0xef, 0xbb, 0xbf]))
      let lines = String(decoding: csv.dropFirst(3), as: UTF8.self).split(separator: "\r\n")
      #expect(lines.filter { $0.hasPrefix("kind,text,low") }.count == 1)
      #expect(lines.count > 60)
    }
  }

  @Test("leaves out hidden files and what --exclude names, and follows links only if asked")
  func choice() throws {
    try Tool.withFolder { folder in
      _ = try Tool.shell(
        """
        mkdir -p in/.git in/drafts in/real out
        for f in in/a.txt in/.b.txt in/.git/c.txt in/drafts/d.txt in/real/e.txt out/f.txt; do echo 'Có 5 lớp.' > $f; done
        ln -s ../out in/link; ln -s ../out/f.txt in/f.txt; ln -s nowhere in/dangling.txt
        """, in: folder)
      func paths(_ options: String) throws -> [String] {
        let result = try Tool.shell("$solieu batch in --quiet --format csv \(options)", in: folder)
        return result.text.split(separator: "\r\n").dropFirst().map { line in
          String(line.split(separator: ",", omittingEmptySubsequences: false).first { $0.hasPrefix("in/") } ?? "")
        }
      }
      #expect(try paths("") == ["in/a.txt", "in/drafts/d.txt", "in/real/e.txt"])
      #expect(try paths("--exclude drafts") == ["in/a.txt", "in/real/e.txt"])
      #expect(try paths("--hidden") == ["in/.b.txt", "in/.git/c.txt", "in/a.txt", "in/drafts/d.txt", "in/real/e.txt"])
      #expect(
        try paths("--follow --exclude 'dangling*'")
          == ["in/a.txt", "in/drafts/d.txt", "in/f.txt", "in/link/f.txt", "in/real/e.txt"])
      #expect(try paths("--include 'real/*'") == ["in/real/e.txt"])
      // What was named is read, hidden or not.
      #expect(try Tool.run("batch", "in/.b.txt", "--quiet", in: folder).lines.count == 1)
    }
  }

  @Test("reads a document that's far longer than an article in sections, each figure at its place in the file")
  func long() throws {
    try Tool.withFolder { folder in
      // Few figures: the point is the length.
      let filler = String(repeating: "Bà con trong bản vẫn chăm lo ruộng nương như mọi năm.\n", count: 20_000)
      let text = "Tin dài\n\nXã có 65 thôn.\n\(filler)Xã có 77 thôn.\n"
      try Data(text.utf8).write(to: folder.appending(path: "a.txt"))
      try Data("Có 5 lớp.".utf8).write(to: folder.appending(path: "b.txt"))
      let result = try Tool.run("batch", ".", "--documents", "--quiet", "--jobs", "2", in: folder)
      #expect(result.status == 0)
      #expect(result.lines.count == 5)
      let bytes = Array(text.utf8)
      for line in result.lines where line.contains(#""text":"77""#) {
        let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        let span = try #require(object["span"] as? [String: Int])
        #expect(bytes[span["start", default: 0]..<span["end", default: 0]].elementsEqual("77".utf8))
        #expect((object["document"] as? [String: Any])?["title"] as? String == "Tin dài")
      }
      #expect(result.lines[2].contains(#""counts":{"bytes":\#(bytes.count),"figures":2,"#))
      #expect(result.lines.count { $0.contains(#""text":"77""#) } == 1)
    }
  }

  @Test("never reads its own output")
  func ownOutput() throws {
    try withArticles(3) { folder in
      for _ in 0..<2 {
        let result = try Tool.run("batch", ".", "--output", "out.jsonl", in: folder)
        #expect(result.status == 0)
        #expect(result.errors.contains("3 documents"))
      }
    }
  }

  @Test(
    "refuses a wrong command line with 64",
    arguments: [
      ["in", "--resume"], ["in", "--resume", "--restart", "-o", "x"], ["in", "--jobs", "0"], ["in", "--include", "[a"],
      ["in", "--bom"], ["in", "--documents", "--format", "csv"], ["in", "--max-document-bytes", "2G"], [],
    ])
  func usage(arguments: [String]) throws {
    let result = try Tool.run(arguments: ["batch"] + arguments)
    #expect(result.status == 64)
    #expect(result.text == "")
  }
}
